import type { NoticeEntry, WorklistEntry } from '../../projections/worklist/document';
import { worklist } from '../../projections/worklist/worklist.projection';
import type { PlanEvent, PlanFact } from '../../src/domain/plan/events';
import type { MeasureId } from '../../src/kernel/ids';
import { openEnd } from '../../src/kernel/instant';
import {
  check,
  day,
  drops,
  fjordbyen,
  gpBerg,
  instant,
  lastOf,
  legevakten,
  nordlys,
  nurseDahl,
  offer1,
  offer2,
  paal,
  paalHimself,
  paalUpTo,
  patientId,
  planId,
  register,
  solsiden,
  theCheck,
  theCoordination,
  theDrops,
  then,
} from '../support/paal-facts';
import { eventIdAt, fold } from '../support/projection-specification';

const keyOf = {
  solsiden: `provider:${solsiden.providerId}`,
  nordlys: `provider:${nordlys.providerId}`,
  fjordbyen: `provider:${fjordbyen.providerId}`,
  legevakten: `provider:${legevakten.providerId}`,
  paal: `patient:${patientId}`,
};
type Who = keyof typeof keyOf | 'aas';
const aasKey = 'provider:70000000-0000-4000-8000-000000000003';
const partyOf = (who: Who): string => (who === 'aas' ? aasKey : keyOf[who]);

const patient = { patientId, name: 'Pål Hansen' };

/** What the list's query finds for a party at an instant. */
function listOf(facts: readonly PlanFact[], who: Who, list: WorklistEntry['list'], now: string) {
  return [...fold(worklist, facts).entries.values()].filter(
    (entry) =>
      entry.party === partyOf(who) &&
      entry.list === list &&
      (!('from' in entry) || (entry.from <= now && now < entry.to)) &&
      (!('dueAt' in entry) || entry.dueAt < now) &&
      (!('deadline' in entry) || entry.deadline > now),
  );
}
const titlesOf = (...of: Parameters<typeof listOf>): readonly string[] =>
  listOf(...of).map((entry) => ('title' in entry ? entry.title : ''));

const noticesTo = (facts: readonly PlanFact[], who: Who): readonly (readonly [string, string])[] =>
  [...fold(worklist, facts).entries.values()]
    .filter((entry): entry is NoticeEntry => entry.list === 'notice' && entry.party === partyOf(who))
    .map(({ kind, text }) => [kind, text.nb]);

describe("the worklists of Pål's plan", () => {
  it('show each party what it is responsible for', () => {
    const facts = paalUpTo(6);
    const now = '2026-01-14T08:00:00.000Z';
    expect(titlesOf(facts, 'solsiden', 'responsible', now)).toEqual(['Koordinering']);
    expect(titlesOf(facts, 'nordlys', 'responsible', now)).toEqual([theCheck.title]);
    expect(listOf(facts, 'paal', 'responsible', now)).toEqual([
      {
        party: keyOf.paal,
        list: 'responsible',
        planId,
        patient,
        subject: theDrops.subject,
        title: theDrops.title,
        from: '2026-01-12T11:00:00.000Z',
        to: openEnd,
      },
    ]);
  });

  it('show missed evenings to Pål and to the coordinator (row 7)', () => {
    const now = '2026-02-20T10:00:00.000Z';
    const overdue = { list: 'overdue', planId, patient, ...theDrops, why: 'missed', to: openEnd };
    expect(listOf(paalUpTo(7), 'paal', 'overdue', now)).toEqual([
      {
        ...overdue,
        party: keyOf.paal,
        from: '2026-01-12T11:00:00.000Z',
        dueAt: '2026-02-17T20:00:00.000Z',
      },
    ]);
    expect(titlesOf(paalUpTo(7), 'solsiden', 'overdue', now)).toEqual([theDrops.title]);
    expect(titlesOf(paalUpTo(7), 'nordlys', 'overdue', now)).toEqual([]);
  });

  it('show an offer to the one who is asked and to the one who asks, while Pål still has it (row 8)', () => {
    const now = '2026-02-21T09:00:00.000Z';
    const [toAnswer] = listOf(paalUpTo(8), 'fjordbyen', 'offer-to-answer', now);
    expect(toAnswer).toMatchObject({
      transferId: offer1,
      planId,
      patient,
      subject: theDrops.subject,
      title: theDrops.title,
      subjects: [{ measureId: drops, title: theDrops.title, from: paal, state: 'offered' }],
      to: fjordbyen,
      reason: 'Husker ikke dråpene',
      state: 'offered',
      offeredBy: gpBerg,
    });
    expect(titlesOf(paalUpTo(8), 'solsiden', 'offer-awaiting-answer', now)).toEqual([theDrops.title]);
    expect(titlesOf(paalUpTo(8), 'paal', 'offer-awaiting-answer', now)).toEqual([]);
    expect(titlesOf(paalUpTo(8), 'paal', 'responsible', now)).toEqual([theDrops.title]);
  });

  it('drop an offer at its deadline, whether or not the register has noted it', () => {
    expect(titlesOf(paalUpTo(8), 'fjordbyen', 'offer-to-answer', '2026-02-24T22:59:59.999Z')).toEqual([]);
  });

  it('tell the sender and the holder why an offer was declined (row 9)', () => {
    const why =
      'Fjordbyen hjemmetjeneste har sagt nei til å overta «Øyedråper daglig»: «Mangler opplæring». Pål Hansen har fortsatt ansvaret.';
    expect(noticesTo(paalUpTo(9), 'solsiden')).toEqual([['offer-answered', why]]);
    expect(noticesTo(paalUpTo(9), 'paal')).toEqual([['offer-answered', why]]);
    expect(noticesTo(paalUpTo(9), 'fjordbyen')).toEqual([]);
    expect(listOf(paalUpTo(9), 'fjordbyen', 'offer-to-answer', '2026-02-21T13:00:00.000Z')).toEqual([]);
  });

  it('tell in English too', () => {
    const [notice] = [...fold(worklist, paalUpTo(9)).entries.values()].filter(
      ({ list }) => list === 'notice',
    );
    expect(notice && 'text' in notice && notice.text.en).toBe(
      'Fjordbyen hjemmetjeneste has said no to taking over “Øyedråper daglig”: “Mangler opplæring”. Pål Hansen still has the responsibility.',
    );
  });

  it('tell the sender when the deadline passes after a yes that was a mistake', () => {
    const offer = { transferId: offer2, subjects: [{ ...theDrops, from: paal }], to: fjordbyen };
    const facts = paalUpTo(
      11,
      then('2026-02-24T08:00:00.000Z', nurseDahl, {
        type: 'EnteredInError',
        data: {
          eventId: lastOf(paalUpTo(11), 'TransferAccepted'),
          reason: 'Feil pasient',
          corrected: { type: 'TransferAccepted', transferId: offer2, subjects: [theDrops.subject] },
        },
      }),
      then('2026-02-26T23:00:00.000Z', register, { type: 'TransferExpired', data: offer }),
    );
    expect(noticesTo(facts, 'paal').at(-1)).toEqual([
      'offer-expired',
      'Fjordbyen hjemmetjeneste kan ikke lenger svare på spørsmålet om å overta «Øyedråper daglig»: fristen er ute, og ja-et som sto der, var registrert ved en feil. Pål Hansen har fortsatt ansvaret.',
    ]);
  });

  it('tell the sender when nobody answered in time (row 12)', () => {
    expect(noticesTo(paalUpTo(12), 'nordlys')).toEqual([
      [
        'offer-expired',
        'Øyelegene Aas svarte ikke innen fristen på spørsmålet om å overta «Årlig kontroll hos øyelege». Nordlys sykehus, øyeavdelingen har fortsatt ansvaret.',
      ],
    ]);
    expect(titlesOf(paalUpTo(12), 'nordlys', 'responsible', '2026-03-09T08:00:00.000Z')).toEqual([
      theCheck.title,
    ]);
  });

  it('pass a measure on by time alone when it was accepted for later (row 13)', () => {
    const [march, april] = ['2026-03-31T21:59:59.999Z', '2026-03-31T22:00:00.000Z'] as const;
    expect(titlesOf(paalUpTo(13), 'nordlys', 'responsible', march)).toEqual([theCheck.title]);
    expect(titlesOf(paalUpTo(13), 'aas', 'responsible', march)).toEqual([]);
    expect(titlesOf(paalUpTo(13), 'nordlys', 'responsible', april)).toEqual([]);
    expect(titlesOf(paalUpTo(13), 'aas', 'responsible', april)).toEqual([theCheck.title]);
    expect(noticesTo(paalUpTo(13), 'nordlys').at(-1)).toEqual([
      'offer-answered',
      'Øyelegene Aas har sagt ja til å overta «Årlig kontroll hos øyelege» fra 01.04.2026.',
    ]);
  });

  it('tell the former party and Pål of a takeover (row 14)', () => {
    const told = [
      'taken-over',
      'Fjordbyen legevakt har overtatt ansvaret for «Øyedråper daglig» fra Fjordbyen hjemmetjeneste: «Akutte øyesmerter».',
    ];
    expect(noticesTo(paalUpTo(14), 'fjordbyen').at(-1)).toEqual(told);
    expect(noticesTo(paalUpTo(14), 'paal').at(-1)).toEqual(told);
    expect(noticesTo(paalUpTo(14), 'legevakten')).toEqual([]);
  });
});

describe('what is overdue', () => {
  const performed = (at: string): PlanEvent => ({
    type: 'MeasurePerformed',
    data: { measureId: drops, at: instant(at) },
  });
  const done = then('2026-02-20T20:00:00.000Z', paalHimself, performed('2026-02-20T20:00:00.000Z'));
  const now = '2026-02-21T08:00:00.000Z';

  it('is no longer so when it has been done', () => {
    expect(listOf(paalUpTo(7, done), 'paal', 'overdue', now)).toEqual([]);
  });

  it('is so again when that turns out to be entered in error', () => {
    const facts = paalUpTo(7, done);
    const corrected = paalUpTo(
      7,
      done,
      then(now, paalHimself, {
        type: 'EnteredInError',
        data: {
          eventId: lastOf(facts, 'MeasurePerformed'),
          reason: 'Feil',
          corrected: { type: 'MeasurePerformed', measureId: drops },
        },
      }),
    );
    expect(titlesOf(corrected, 'paal', 'overdue', '2026-02-21T09:00:00.000Z')).toEqual([theDrops.title]);
  });

  it('is not so while the measure is on hold, nor for what was missed before it was resumed', () => {
    const held = then(now, gpBerg, { type: 'MeasurePutOnHold', data: { measureId: drops } });
    const resumed = then('2026-02-22T08:00:00.000Z', gpBerg, {
      type: 'MeasureResumed',
      data: { measureId: drops },
    });
    expect(listOf(paalUpTo(7, held), 'paal', 'overdue', '2026-02-21T09:00:00.000Z')).toEqual([]);
    expect(listOf(paalUpTo(7, held, resumed), 'paal', 'overdue', '2026-02-23T09:00:00.000Z')).toEqual([]);
  });

  it('follows the responsibility', () => {
    const later = '2026-02-24T08:00:00.000Z';
    expect(titlesOf(paalUpTo(11), 'paal', 'overdue', later)).toEqual([]);
    expect(titlesOf(paalUpTo(11), 'fjordbyen', 'overdue', later)).toEqual([theDrops.title]);
    expect(titlesOf(paalUpTo(11), 'solsiden', 'overdue', later)).toEqual([theDrops.title]);
  });

  it('is a yearly check that nobody has recorded within the year', () => {
    expect(titlesOf(paalUpTo(6), 'nordlys', 'overdue', '2027-01-12T11:00:00.000Z')).toEqual([]);
    expect(listOf(paalUpTo(6), 'nordlys', 'overdue', '2027-01-12T11:00:00.001Z')).toMatchObject([
      { title: theCheck.title, why: 'not-recorded', dueAt: '2027-01-12T11:00:00.000Z' },
    ]);
  });

  it('is never a daily measure that nobody ticks off', () => {
    expect(listOf(paalUpTo(6), 'paal', 'overdue', '2030-01-01T08:00:00.000Z')).toEqual([]);
  });

  it.each([
    ['three times a week', { times: 3, per: 'week' }, '2026-01-15T16:00:00.000Z'],
    ['once a month', { times: 1, per: 'month' }, '2026-02-13T08:00:00.000Z'],
    ['twice a year', { times: 2, per: 'year' }, '2026-07-14T20:00:00.000Z'],
  ] as const)('is what is due %s, one part of the period after it was added', (_, frequency, dueAt) => {
    const walk = '30000000-0000-4000-8000-000000000009' as MeasureId;
    const facts = paalUpTo(
      6,
      then('2026-01-13T08:00:00.000Z', gpBerg, {
        type: 'MeasureAdded',
        data: {
          measureId: walk,
          part: 'treatment',
          title: 'Tur',
          problemIds: [],
          goalIds: [],
          timing: { frequency },
        },
      }),
      then('2026-01-13T08:00:00.000Z', gpBerg, {
        type: 'ResponsibilityAssigned',
        data: { subject: { measureId: walk }, responsible: fjordbyen },
      }),
    );
    expect(listOf(facts, 'fjordbyen', 'overdue', '2030-01-01T08:00:00.000Z')).toMatchObject([{ dueAt }]);
  });
});

describe('offers', () => {
  it('leave the list when they are withdrawn, and the receiver is told', () => {
    const facts = paalUpTo(
      10,
      then('2026-02-22T09:00:00.000Z', gpBerg, {
        type: 'TransferWithdrawn',
        data: {
          transferId: offer2,
          subjects: [{ ...theDrops, from: paal }],
          to: fjordbyen,
          cause: 'sender',
          reason: 'Anne tar det',
        },
      }),
    );
    expect(listOf(facts, 'fjordbyen', 'offer-to-answer', '2026-02-22T10:00:00.000Z')).toEqual([]);
    expect(noticesTo(facts, 'fjordbyen').at(-1)).toEqual([
      'offer-withdrawn',
      'Spørsmålet til Fjordbyen hjemmetjeneste om å overta «Øyedråper daglig» gjelder ikke lenger, fordi avsenderen har trukket det: «Anne tar det».',
    ]);
  });

  it('are open again when their acceptance was entered in error', () => {
    const facts = paalUpTo(
      11,
      then('2026-02-23T09:00:00.000Z', nurseDahl, {
        type: 'EnteredInError',
        data: {
          eventId: lastOf(paalUpTo(11), 'TransferAccepted'),
          reason: 'Feil',
          corrected: { type: 'TransferAccepted', transferId: offer2, subjects: [theDrops.subject] },
        },
      }),
    );
    const now = '2026-02-23T10:00:00.000Z';
    expect(titlesOf(facts, 'fjordbyen', 'offer-to-answer', now)).toEqual([theDrops.title]);
    expect(titlesOf(facts, 'paal', 'responsible', now)).toEqual([theDrops.title]);
    expect(titlesOf(facts, 'fjordbyen', 'responsible', now)).toEqual([]);
  });
});

describe('a handover that was entered in error', () => {
  const takenBack = (row: number, type: 'TransferAccepted' | 'ResponsibilityTakenOver', at: string) =>
    paalUpTo(
      row,
      then(at, nurseDahl, {
        type: 'EnteredInError',
        data: {
          eventId: lastOf(paalUpTo(row), type),
          reason: 'Feil pasient',
          corrected: {
            type,
            ...(type === 'TransferAccepted' && { transferId: offer2 }),
            subjects: [theDrops.subject],
          },
        },
      }),
    );

  it('is told to who has the responsibility again and to who had asked, but not to who corrected it', () => {
    const facts = takenBack(11, 'TransferAccepted', '2026-02-23T09:00:00.000Z');
    const told = [
      'responsibility-returned',
      'Det ble registrert ved en feil at Fjordbyen hjemmetjeneste overtok «Øyedråper daglig»: «Feil pasient». Pål Hansen har ansvaret.',
    ];
    expect(noticesTo(facts, 'paal').at(-1)).toEqual(told);
    expect(noticesTo(facts, 'solsiden').at(-1)).toEqual(told);
    expect(noticesTo(facts, 'fjordbyen').map(([kind]) => kind)).not.toContain('responsibility-returned');
  });

  it('is told to who had taken over, and to the patient', () => {
    const facts = takenBack(14, 'ResponsibilityTakenOver', '2026-04-18T18:00:00.000Z');
    const told = [
      'responsibility-returned',
      'Det ble registrert ved en feil at Fjordbyen legevakt overtok «Øyedråper daglig»: «Feil pasient». Fjordbyen hjemmetjeneste har ansvaret.',
    ];
    expect(noticesTo(facts, 'legevakten').at(-1)).toEqual(told);
    expect(noticesTo(facts, 'paal').at(-1)).toEqual(told);
  });
});

describe('a measure that was entered in error', () => {
  it('is told to who was responsible for it', () => {
    const facts = paalUpTo(
      6,
      then('2026-01-14T08:00:00.000Z', gpBerg, {
        type: 'EnteredInError',
        data: {
          eventId: lastOf(paalUpTo(6), 'MeasureAdded'),
          reason: 'Feil pasient',
          corrected: { type: 'MeasureAdded', measureId: check, responsible: nordlys },
        },
      }),
    );
    expect(noticesTo(facts, 'nordlys')).toEqual([
      [
        'responsibility-ended',
        'Nordlys sykehus, øyeavdelingen har ikke lenger ansvaret for «Årlig kontroll hos øyelege», fordi tiltaket var registrert ved en feil.',
      ],
    ]);
  });
});

describe('reviews', () => {
  const scheduled = then('2026-01-13T09:00:00.000Z', gpBerg, {
    type: 'ReviewScheduled',
    data: { on: day('2026-06-01'), dueAt: instant('2026-05-31T22:00:00.000Z') },
  });
  const due = then('2026-05-31T22:00:00.000Z', register, {
    type: 'ReviewFellDue',
    data: { on: day('2026-06-01') },
  });
  const reviewed = then('2026-06-02T08:00:00.000Z', gpBerg, {
    type: 'PlanReviewed',
    data: { summary: 'Bra' },
  });

  it('are due for the coordinator when the day comes', () => {
    expect(listOf(paalUpTo(6, scheduled), 'solsiden', 'review-due', '2026-05-31T08:00:00.000Z')).toEqual([]);
    expect(
      listOf(paalUpTo(6, scheduled), 'solsiden', 'review-due', '2026-06-01T08:00:00.000Z'),
    ).toMatchObject([{ title: 'Plan for synet', dueOn: '2026-06-01' }]);
  });

  it('are told to the coordinator when they fall due', () => {
    expect(noticesTo(paalUpTo(6, scheduled, due), 'solsiden')).toEqual([
      ['review-due', 'Planen skulle gjennomgås innen 01.06.2026.'],
    ]);
  });

  it('leave the list when the plan has been reviewed', () => {
    const facts = paalUpTo(6, scheduled, due, reviewed);
    expect(listOf(facts, 'solsiden', 'review-due', '2026-06-03T08:00:00.000Z')).toEqual([]);
  });
});

describe('the end of a responsibility', () => {
  const discontinued = then('2026-03-03T08:00:00.000Z', gpBerg, {
    type: 'MeasureDiscontinued',
    data: { measureId: drops, responsible: fjordbyen, reason: 'Operert' },
  });

  it('is told to the party that had it and takes the measure out of every list', () => {
    const facts = paalUpTo(11, discontinued);
    expect(noticesTo(facts, 'fjordbyen').at(-1)).toEqual([
      'responsibility-ended',
      'Fjordbyen hjemmetjeneste har ikke lenger ansvaret for «Øyedråper daglig», fordi tiltaket er avbrutt.',
    ]);
    expect(listOf(facts, 'fjordbyen', 'responsible', '2026-03-04T08:00:00.000Z')).toEqual([]);
    expect(listOf(facts, 'solsiden', 'overdue', '2026-03-04T08:00:00.000Z')).toEqual([]);
  });

  it('is not told to the party that ended it', () => {
    expect(
      noticesTo(paalUpTo(11, { ...discontinued, by: nurseDahl }), 'fjordbyen').map(([kind]) => kind),
    ).toEqual([]);
  });

  it('is told to every other party once when the plan is closed', () => {
    const facts = paalUpTo(
      11,
      then('2026-03-03T08:00:00.000Z', gpBerg, {
        type: 'PlanClosed',
        data: {
          reason: 'Flyttet',
          ended: [
            { ...theCoordination, from: solsiden },
            { ...theDrops, from: fjordbyen },
            { subject: { measureId: check }, title: theCheck.title, from: fjordbyen },
          ],
        },
      }),
    );
    expect(noticesTo(facts, 'fjordbyen')).toEqual([
      [
        'responsibility-ended',
        'Fjordbyen hjemmetjeneste har ikke lenger ansvaret for «Øyedråper daglig» og «Årlig kontroll hos øyelege», fordi planen er avsluttet.',
      ],
    ]);
    expect(noticesTo(facts, 'solsiden').map(([kind]) => kind)).not.toContain('responsibility-ended');
  });
});

describe('notices', () => {
  it('have an id and the time at which the register told them', () => {
    const facts = paalUpTo(14);
    const [notice] = [...fold(worklist, facts).entries.values()].filter(
      (entry): entry is NoticeEntry =>
        entry.list === 'notice' && entry.party === keyOf.paal && entry.kind === 'taken-over',
    );
    expect(notice).toMatchObject({
      noticeId: lastOf(facts, 'ResponsibilityTakenOver'),
      at: '2026-04-18T02:00:00.000Z',
      planId,
    });
    expect(notice?.noticeId).not.toBe(eventIdAt(-1));
  });

  it('do not tell a patient of the takeover that he made himself', () => {
    const facts = paalUpTo(
      13,
      then('2026-04-01T08:00:00.000Z', paalHimself, {
        type: 'ResponsibilityTakenOver',
        data: { subjects: [{ ...theDrops, from: fjordbyen }], to: paal, justification: 'Er frisk' },
      }),
    );
    expect(noticesTo(facts, 'paal').map(([kind]) => kind)).not.toContain('taken-over');
  });
});
