import type { AuditEntry } from '../../projections/audit-trail/document';
import { completed } from '../../projections/audit-trail/changes';
import { auditTrail } from '../../projections/audit-trail/audit-trail.projection';
import type { PlanFact } from '../../src/domain/plan/events';
import type { MemberId, RelativeId } from '../../src/kernel/ids';
import {
  aas,
  check,
  day,
  doctorStrand,
  drops,
  eyeLie,
  fjordbyen,
  gpBerg,
  instant,
  lastOf,
  legevakten,
  nordlys,
  nurseDahl,
  offer4,
  paal,
  paalUpTo,
  planId,
  theCheck,
  theDrops,
  then,
} from '../support/paal-facts';
import { eventIdAt, fold } from '../support/projection-specification';

const trailOf = (facts: readonly PlanFact[]): readonly AuditEntry[] => [
  ...fold(auditTrail, facts).entries.values(),
];
const lastIn = (facts: readonly PlanFact[]): AuditEntry => {
  const entry = trailOf(facts).at(-1);
  if (!entry) throw new Error('Nothing was recorded');
  return entry;
};
const at = '2026-06-01T08:00:00.000Z';

describe('the audit trail', () => {
  it('has one entry for every event', () => {
    const facts = paalUpTo(17);
    expect(trailOf(facts).map(({ revision }) => revision)).toEqual(facts.map(({ revision }) => revision));
  });

  it('tells who changed what, when, from what to what', () => {
    const facts = paalUpTo(
      6,
      then(at, gpBerg, {
        type: 'MeasureUpdated',
        data: { measureId: check, changes: { title: 'Kontroll hvert halvår' } },
      }),
    );
    expect(lastIn(facts)).toEqual({
      planId,
      revision: 17,
      eventId: eventIdAt(17),
      type: 'MeasureUpdated',
      occurredAt: at,
      recordedAt: at,
      actor: gpBerg,
      actorKey: gpBerg.practitionerId,
      actorRole: 'practitioner',
      summary: {
        nb: 'Berg (Solsiden legesenter) endret tiltaket «Årlig kontroll hos øyelege», som nå heter «Kontroll hvert halvår».',
        en: 'Berg (Solsiden legesenter) changed the measure “Årlig kontroll hos øyelege”, which is now called “Kontroll hvert halvår”.',
      },
      changes: [{ path: `/measures/${check}/title`, before: theCheck.title, after: 'Kontroll hvert halvår' }],
      names: [{ id: check, name: 'Kontroll hvert halvår' }],
    });
  });

  it('tells why', () => {
    expect(lastIn(paalUpTo(9)).reason).toBe('Mangler opplæring');
    expect(lastIn(paalUpTo(14)).reason).toBe('Akutte øyesmerter');
    expect(lastIn(paalUpTo(17)).lateReason).toBe('Målt hos øyelegen');
  });

  it('tells of a takeover who had it before', () => {
    expect(lastIn(paalUpTo(14)).changes).toEqual([
      { path: `/measures/${drops}/responsible`, before: fjordbyen, after: legevakten },
    ]);
  });

  it('keeps what things were called then: an offer by whom it asks, and its answers by what they are about', () => {
    const renamed = then(at, gpBerg, {
      type: 'MeasureUpdated',
      data: { measureId: drops, changes: { title: 'Dråper' } },
    });
    const declined = trailOf(paalUpTo(9, renamed)).filter(({ type }) => type === 'TransferDeclined');
    expect(declined.map(({ names }) => names.map(({ name }) => name))).toEqual([
      [fjordbyen.name, theDrops.title],
    ]);
  });

  it('names the thing that a correction takes a report from', () => {
    const missed = lastOf(paalUpTo(7), 'MeasureMissed');
    const corrected = { type: 'MeasureMissed', measureId: drops } as const;
    const correction = then(at, nurseDahl, {
      type: 'EnteredInError',
      data: { eventId: missed, reason: 'Feil pasient', corrected },
    });
    expect(lastIn(paalUpTo(7, correction)).names).toEqual([{ id: drops, name: theDrops.title }]);
  });

  it('leaves out what did not change', () => {
    const again = then(at, gpBerg, { type: 'PlanApproved', data: { madeWithPatient: true } });
    expect(lastIn(paalUpTo(6, again)).changes).toEqual([]);
  });

  it('shows what is added without anything before it', () => {
    expect(lastIn(paalUpTo(7)).changes).toEqual([
      {
        path: `/measures/${drops}/performances/${lastOf(paalUpTo(7), 'MeasureMissed')}`,
        before: null,
        after: { outcome: 'missed', at: '2026-02-19T20:00:00.000Z' },
      },
    ]);
  });

  it('shows what a removed member of the care team had been', () => {
    const removed = then(at, gpBerg, {
      type: 'CareTeamMemberRemoved',
      data: { memberId: '90000000-0000-4000-8000-000000000001' as MemberId, party: nordlys },
    });
    expect(lastIn(paalUpTo(6, removed)).changes.map(({ before, after }) => [before, after])).toEqual([
      [nordlys, null],
      ['behandler', null],
    ]);
  });

  it('tells relatives apart, and names other actors by their role', () => {
    const anne = { role: 'relative', name: 'Anne', relativeId: 'a1' as RelativeId } as const;
    const performed = then(at, anne, {
      type: 'MeasurePerformed',
      data: { measureId: drops, at: instant(at) },
    });
    expect(lastIn(paalUpTo(6, performed))).toMatchObject({
      actorKey: 'a1',
      actorRole: 'relative',
      summary: { nb: 'Anne noterte at «Øyedråper daglig» ble gjort 1. juni 2026 kl. 10.00.' },
    });
    expect(lastIn(paalUpTo(12))).toMatchObject({
      actorKey: 'system',
      summary: {
        nb: 'Øyelegene Aas svarte ikke innen fristen på spørsmålet om å overta «Årlig kontroll hos øyelege».',
        en: 'Øyelegene Aas did not answer by the deadline whether to take over “Årlig kontroll hos øyelege”.',
      },
    });
  });
});

describe('corrections in the audit trail', () => {
  it('tell which value the plan went back to', () => {
    const facts = paalUpTo(
      11,
      then(at, nurseDahl, {
        type: 'EnteredInError',
        data: {
          eventId: lastOf(paalUpTo(11), 'TransferAccepted'),
          reason: 'Feil pasient',
          corrected: { type: 'TransferAccepted', subjects: [theDrops.subject] },
        },
      }),
    );
    expect(lastIn(facts).summary.nb).toBe(
      'Dahl (Fjordbyen hjemmetjeneste) rettet en feil: den avtalte overtakelsen av ansvaret for «Øyedråper daglig» skulle ikke vært registrert.',
    );
    expect(lastIn(facts).changes).toContainEqual({
      path: `/measures/${drops}/responsible`,
      before: fjordbyen,
      after: paal,
    });
  });

  it('name what they took away', () => {
    const facts = paalUpTo(
      6,
      then(at, gpBerg, {
        type: 'EnteredInError',
        data: {
          eventId: lastOf(paalUpTo(6), 'MeasureAdded'),
          reason: 'Feil pasient',
          corrected: { type: 'MeasureAdded', measureId: check, responsible: nordlys },
        },
      }),
    );
    expect(lastIn(facts).summary.en).toBe(
      'Berg (Solsiden legesenter) corrected a mistake: the measure “Årlig kontroll hos øyelege” should not have been recorded.',
    );
    expect(lastIn(facts).changes).toContainEqual({
      path: `/measures/${check}/title`,
      before: theCheck.title,
      after: null,
    });
  });

  it('do not take a cancelled transfer for one that held', () => {
    const facts = paalUpTo(
      13,
      then('2026-03-25T08:00:00.000Z', eyeLie, {
        type: 'TransferWithdrawn',
        data: {
          transferId: offer4,
          subjects: [{ ...theCheck, from: nordlys }],
          to: fjordbyen,
          cause: 'takeover',
        },
      }),
      then('2026-03-25T08:00:00.000Z', doctorStrand, {
        type: 'ResponsibilityTakenOver',
        data: { subjects: [{ ...theCheck, from: nordlys }], to: legevakten, justification: 'Akutt' },
      }),
    );
    expect(lastIn(facts).changes).toEqual([
      { path: `/measures/${check}/responsible`, before: nordlys, after: legevakten },
    ]);
  });

  it('take a measure away with all that it had, and its name stays in the sentence', () => {
    const added = lastOf(paalUpTo(6), 'MeasureAdded');
    const corrected = { type: 'MeasureAdded', measureId: check, responsible: nordlys } as const;
    const { changes } = lastIn(
      paalUpTo(
        6,
        then('2026-01-13T12:00:00.000Z', gpBerg, {
          type: 'MeasureUpdated',
          data: { measureId: check, changes: { title: 'Kontroll' } },
        }),
        then(at, gpBerg, { type: 'EnteredInError', data: { eventId: added, reason: 'Feil', corrected } }),
      ),
    );
    expect(changes).toContainEqual({ path: `/measures/${check}/title`, before: 'Kontroll', after: null });
    expect(changes).toContainEqual({ path: `/measures/${check}/responsible`, before: nordlys, after: null });
  });

  it('point at what they take back, and a query brings along what a report had said', () => {
    const facts = paalUpTo(
      7,
      then(at, nurseDahl, {
        type: 'EnteredInError',
        data: {
          eventId: lastOf(paalUpTo(7), 'MeasureMissed'),
          reason: 'Feil pasient',
          corrected: { type: 'MeasureMissed', measureId: drops },
        },
      }),
    );
    const correction = lastIn(facts);
    const [missed] = trailOf(facts).filter(({ eventId }) => eventId === correction.corrects);
    expect(correction.changes).toEqual([]);
    expect(completed(correction, missed).changes).toEqual([
      { path: missed?.place, before: { outcome: 'missed', at: '2026-02-19T20:00:00.000Z' }, after: null },
    ]);
  });

  it('of what somebody once said bring back what was said before, by the time of which it was said', () => {
    const said = (when: string, text: string, occurredAt = when) =>
      then(when, gpBerg, { type: 'WhatMattersStated', data: { text } }, { occurredAt });
    const facts = paalUpTo(
      6,
      said('2026-03-01T08:00:00.000Z', 'Lese'),
      said('2026-03-02T08:00:00.000Z', 'Gå tur', '2026-02-01T08:00:00.000Z'),
    );
    expect(lastIn(facts).changes).toEqual([]);
    const corrected = { type: 'WhatMattersStated' } as const;
    const back = paalUpTo(
      6,
      said('2026-03-01T08:00:00.000Z', 'Lese'),
      said('2026-03-02T08:00:00.000Z', 'Gå tur', '2026-02-01T08:00:00.000Z'),
      then(at, gpBerg, {
        type: 'EnteredInError',
        data: { eventId: eventIdAt(17), reason: 'Feil', corrected },
      }),
    );
    expect(lastIn(back).changes).toEqual([
      { path: '/whatMatters', before: { text: 'Lese' }, after: { text: 'Gå tur' } },
    ]);
  });
});

describe('what is agreed for later', () => {
  it('stands in the change with the instant from which it holds', () => {
    expect(lastIn(paalUpTo(13)).changes).toContainEqual({
      path: `/measures/${check}/responsible`,
      before: nordlys,
      after: aas,
      from: '2026-03-31T22:00:00.000Z',
    });
  });
});

describe('the day of the next review in the audit trail', () => {
  const scheduled = then('2026-03-01T08:00:00.000Z', gpBerg, {
    type: 'ReviewScheduled',
    data: { on: day('2026-03-10'), dueAt: instant('2026-03-09T23:00:00.000Z') },
  });
  const reviewed = (when: string) =>
    then(when, gpBerg, { type: 'PlanReviewed', data: { summary: 'Gått gjennom' } });
  const gone = { path: '/nextReviewOn', before: '2026-03-10', after: null };

  it('is met by a review on the day or after it', () => {
    expect(lastIn(paalUpTo(6, scheduled, reviewed('2026-03-10T08:00:00.000Z'))).changes).toContainEqual(gone);
  });
  it('is not met by an earlier one', () => {
    const { changes } = lastIn(paalUpTo(6, scheduled, reviewed('2026-03-05T08:00:00.000Z')));
    expect(changes.map(({ path }) => path)).toEqual([expect.stringMatching(/^\/reviews\//)]);
  });
  it('goes when the plan is closed', () => {
    const closed = then(at, gpBerg, { type: 'PlanClosed', data: { reason: 'Flyttet', ended: [] } });
    expect(lastIn(paalUpTo(6, scheduled, closed)).changes).toContainEqual(gone);
  });
});
