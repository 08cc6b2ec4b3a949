import {
  heldAtAsKnownAt,
  intervalTold,
  knownRows,
  supersededRows,
} from '../../projections/responsibility-history/answers';
import { entitled } from '../../projections/responsibility-history/titles';
import { responsibilityHistory } from '../../projections/responsibility-history/responsibility-history.projection';
import type { PlanFact } from '../../src/domain/plan/events';
import type { TransferId } from '../../src/kernel/ids';
import { openEnd } from '../../src/kernel/instant';
import {
  check,
  coordination,
  doctorStrand,
  drops,
  dropsMeasure,
  fjordbyen,
  gpBerg,
  handover,
  instant,
  lastOf,
  legevakten,
  nordlys,
  nurseDahl,
  offer4,
  paal,
  paalUpTo,
  planId,
  solsiden,
  specialistAas,
  theCheck,
  theCoordination,
  theDrops,
  then,
} from '../support/paal-facts';
import { given } from '../support/given';
import { fold } from '../support/projection-specification';

const rowsAfter = (facts: readonly PlanFact[]) => [...fold(responsibilityHistory, facts).entries.values()];

const holdersOf = (facts: readonly PlanFact[], subjectKey: string, knownAt: string) =>
  knownRows(rowsAfter(facts), instant(knownAt))
    .filter((row) => row.subjectKey === subjectKey)
    .map(({ responsible, from, to, how }) => [responsible.name, from, to, how]);

const whoHadTheCheck = (facts: readonly PlanFact[], at: string, knownAt: string) =>
  heldAtAsKnownAt(rowsAfter(facts), instant(at), instant(knownAt)).find(
    ({ title }) => title === theCheck.title,
  )?.responsible.name;

const between = (one: typeof legevakten, other: typeof legevakten) =>
  [one.providerId, other.providerId].toSorted().join('/');

const june = '2026-06-01T08:00:00.000Z';

describe("the responsibility history of Pål's plan", () => {
  it('tells who had the drops without gap or overlap (row 19)', () => {
    expect(holdersOf(paalUpTo(19), drops, june)).toEqual([
      ['Pål Hansen', '2026-01-12T11:00:00.000Z', '2026-02-23T08:00:00.000Z', 'assigned'],
      ['Fjordbyen hjemmetjeneste', '2026-02-23T08:00:00.000Z', '2026-04-18T02:00:00.000Z', 'transferred'],
      ['Fjordbyen legevakt', '2026-04-18T02:00:00.000Z', '2026-04-19T10:00:00.000Z', 'taken-over'],
      ['Fjordbyen hjemmetjeneste', '2026-04-19T10:00:00.000Z', null, 'transferred'],
    ]);
  });

  it('tells who had the yearly check at an instant as the register knew it at another (row 20)', () => {
    const facts = paalUpTo(19);
    expect(whoHadTheCheck(facts, '2026-03-20T08:00:00.000Z', '2026-03-11T08:00:00.000Z')).toBe(nordlys.name);
    expect(whoHadTheCheck(facts, '2026-03-20T08:00:00.000Z', june)).toBe(nordlys.name);
    expect(whoHadTheCheck(facts, '2026-03-31T22:00:00.000Z', '2026-03-11T08:00:00.000Z')).toBe(nordlys.name);
    expect(whoHadTheCheck(facts, '2026-03-31T22:00:00.000Z', june)).toBe('Øyelegene Aas');
  });

  it('tells of a row who did it, why, by which offer and since when the register knows it', () => {
    const [row] = knownRows(rowsAfter(paalUpTo(13)), instant(june)).filter(
      ({ providerId }) => providerId === 'provider' || providerId?.endsWith('3'),
    );
    expect(row && intervalTold(row, instant(june))).toEqual({
      subject: theCheck.subject,
      title: theCheck.title,
      responsible: { kind: 'provider', providerId: row?.providerId, name: 'Øyelegene Aas' },
      former: nordlys,
      from: '2026-03-31T22:00:00.000Z',
      to: null,
      how: 'transferred',
      transferId: offer4,
      by: specialistAas,
      reason: 'Nærmere hjemmet',
      enteredAt: '2026-03-12T08:00:00.000Z',
      recordedAt: '2026-03-12T08:00:00.000Z',
      knownTo: null,
    });
  });

  it('knows of each row until when it lasts, without an end to the open one', () => {
    const drops19 = rowsAfter(paalUpTo(19)).filter(({ subjectKey, to }) => subjectKey === drops && to);
    expect(drops19.map(({ until }) => until)).toEqual(drops19.map(({ to }) => to));
    const [open] = rowsAfter(paalUpTo(5)).filter(({ to }) => to === null);
    expect(open?.until).toBe(openEnd);
  });

  it('gives the takeover its justification', () => {
    const takeover = rowsAfter(paalUpTo(14)).find(({ how }) => how === 'taken-over');
    expect(takeover?.reason).toBe('Akutte øyesmerter');
  });

  it('finds what passed between two units, whichever way; never the first row of a subject', () => {
    const back = rowsAfter(paalUpTo(19)).filter((row) => row.between === between(legevakten, fjordbyen));
    expect(
      knownRows(back, instant(june)).map(({ former, responsible }) => [former?.name, responsible.name]),
    ).toEqual([
      ['Fjordbyen hjemmetjeneste', 'Fjordbyen legevakt'],
      ['Fjordbyen legevakt', 'Fjordbyen hjemmetjeneste'],
    ]);
    const fromPaal = rowsAfter(paalUpTo(11)).filter(({ former }) => former?.kind === 'patient');
    expect(fromPaal.map((row) => row.between)).toEqual([null]);
    expect(rowsAfter(paalUpTo(5)).map(({ former }) => former)).toEqual([null, null, null]);
  });

  it('finds of each row until when it was known, without an end to what is known now', () => {
    const rows = rowsAfter(paalUpTo(11)).filter(({ subjectKey }) => subjectKey === drops);
    expect(rows.map(({ knownTo, knownUntil }) => [knownTo, knownUntil])).toEqual([
      ['2026-02-23T08:00:00.000Z', '2026-02-23T08:00:00.000Z'],
      [null, openEnd],
      [null, openEnd],
    ]);
  });

  it('puts the coordination first and names it', () => {
    const [first] = heldAtAsKnownAt(rowsAfter(paalUpTo(5)), instant(june), instant(june));
    expect(first).toEqual({
      subject: coordination,
      title: 'Koordinering',
      responsible: solsiden,
      since: '2026-01-12T08:00:00.000Z',
      how: 'assigned',
    });
  });

  it('closes what a row was known for and keeps the row when the subject passes on', () => {
    expect(
      supersededRows(rowsAfter(paalUpTo(11)), instant(june)).map(({ responsible, from, to, knownTo }) => [
        responsible.name,
        from,
        to,
        knownTo,
      ]),
    ).toEqual([['Pål Hansen', '2026-01-12T11:00:00.000Z', null, '2026-02-23T08:00:00.000Z']]);
  });

  it('does not tell of what was superseded only later', () => {
    const [old] = rowsAfter(paalUpTo(11)).filter(({ knownTo }) => knownTo !== null);
    expect(old && intervalTold(old, instant('2026-02-01T08:00:00.000Z')).knownTo).toBeNull();
  });

  it('says nothing of a measure before it is added', () => {
    const held = heldAtAsKnownAt(rowsAfter(paalUpTo(19)), instant('2026-01-12T09:00:00.000Z'), instant(june));
    expect(held.map(({ title }) => title)).toEqual(['Koordinering']);
  });
});

describe('late entries', () => {
  const late = paalUpTo(
    11,
    then(
      '2026-03-02T08:00:00.000Z',
      doctorStrand,
      {
        type: 'ResponsibilityTakenOver',
        data: {
          subjects: [{ ...theDrops, from: fjordbyen }],
          to: legevakten,
          justification: 'Akutt',
        },
      },
      { occurredAt: '2026-02-28T20:00:00.000Z', lateReason: 'Nettet var nede' },
    ),
  );

  it('hold from when they happened, as known now', () => {
    expect(holdersOf(late, drops, june).slice(1)).toEqual([
      ['Fjordbyen hjemmetjeneste', '2026-02-23T08:00:00.000Z', '2026-02-28T20:00:00.000Z', 'transferred'],
      ['Fjordbyen legevakt', '2026-02-28T20:00:00.000Z', null, 'taken-over'],
    ]);
  });

  it('are told apart by when they were entered and why so late; other rows of the same recording are not', () => {
    const told = knownRows(rowsAfter(late), instant(june)).map((row) => intervalTold(row, instant(june)));
    expect(
      told
        .filter(({ title }) => title === theDrops.title)
        .slice(1)
        .map(({ from, enteredAt, lateReason, recordedAt }) => [from, enteredAt, lateReason, recordedAt]),
    ).toEqual([
      ['2026-02-23T08:00:00.000Z', '2026-02-23T08:00:00.000Z', undefined, '2026-03-02T08:00:00.000Z'],
      ['2026-02-28T20:00:00.000Z', '2026-03-02T08:00:00.000Z', 'Nettet var nede', '2026-03-02T08:00:00.000Z'],
    ]);
  });

  it('leave what the register knew before as it was', () => {
    expect(holdersOf(late, drops, '2026-03-01T08:00:00.000Z').slice(1)).toEqual([
      ['Fjordbyen hjemmetjeneste', '2026-02-23T08:00:00.000Z', null, 'transferred'],
    ]);
  });
});

describe('an accepted change that is cancelled before it begins', () => {
  const cancelled = paalUpTo(
    13,
    then('2026-03-25T08:00:00.000Z', doctorStrand, {
      type: 'TransferWithdrawn',
      data: {
        transferId: offer4,
        subjects: [{ ...theCheck, from: nordlys }],
        to: { kind: 'provider', providerId: legevakten.providerId, name: 'Øyelegene Aas' },
        cause: 'takeover',
      },
    }),
    then('2026-03-25T08:00:00.000Z', doctorStrand, {
      type: 'ResponsibilityTakenOver',
      data: { subjects: [{ ...theCheck, from: nordlys }], to: legevakten, justification: 'Akutt' },
    }),
  );

  it('never held: the holder has it until the takeover', () => {
    expect(holdersOf(cancelled, check, june)).toEqual([
      ['Nordlys sykehus, øyeavdelingen', '2026-01-12T11:00:00.000Z', '2026-03-25T08:00:00.000Z', 'assigned'],
      ['Fjordbyen legevakt', '2026-03-25T08:00:00.000Z', null, 'taken-over'],
    ]);
  });

  it('stays visible as what the register knew meanwhile', () => {
    expect(holdersOf(cancelled, check, '2026-03-20T08:00:00.000Z').map(([name]) => name)).toEqual([
      nordlys.name,
      'Øyelegene Aas',
    ]);
  });

  it('shows no row that was known for no time at all', () => {
    const superseded = supersededRows(rowsAfter(cancelled), instant(june));
    expect(superseded.every(({ recordedAt, knownTo }) => knownTo !== null && recordedAt < knownTo)).toBe(
      true,
    );
  });
});

describe('a bundle that is accepted in part', () => {
  const bundle = '60000000-0000-4000-8000-00000000000f' as TransferId;
  const facts = paalUpTo(
    11,
    then('2026-03-01T08:00:00.000Z', gpBerg, {
      type: 'TransferOffered',
      data: {
        transferId: bundle,
        subjects: [
          { ...theCheck, from: nordlys },
          { ...theCoordination, from: solsiden },
        ],
        to: fjordbyen,
        reason: 'Utskrivning',
        handover,
        deadline: instant('2026-03-08T22:59:59.999Z'),
      },
    }),
    then('2026-03-02T08:00:00.000Z', nurseDahl, {
      type: 'TransferAccepted',
      data: {
        transferId: bundle,
        subjects: [{ ...theCoordination, from: solsiden }],
        to: fjordbyen,
        effectiveFrom: instant('2026-03-02T08:00:00.000Z'),
      },
    }),
    then('2026-03-02T09:00:00.000Z', nurseDahl, {
      type: 'TransferDeclined',
      data: { transferId: bundle, subjects: [{ ...theCheck, from: nordlys }], to: fjordbyen, reason: 'Nei' },
    }),
  );

  it('moves what is accepted and leaves the rest with its holder', () => {
    expect(holdersOf(facts, 'coordination', june).map(([name]) => name)).toEqual([
      solsiden.name,
      fjordbyen.name,
    ]);
    expect(holdersOf(facts, check, june).map(([name]) => name)).toEqual([nordlys.name]);
  });
});

describe('the end of a subject', () => {
  it('closes the last row of a discontinued measure', () => {
    const facts = paalUpTo(
      11,
      then('2026-03-03T08:00:00.000Z', nurseDahl, {
        type: 'MeasureDiscontinued',
        data: { measureId: drops, responsible: fjordbyen, reason: 'Operert' },
      }),
    );
    expect(holdersOf(facts, drops, june).at(-1)).toEqual([
      fjordbyen.name,
      '2026-02-23T08:00:00.000Z',
      '2026-03-03T08:00:00.000Z',
      'transferred',
    ]);
  });

  it('closes every open row when the plan is closed', () => {
    const facts = paalUpTo(
      11,
      then('2026-03-03T08:00:00.000Z', gpBerg, {
        type: 'PlanClosed',
        data: {
          reason: 'Flyttet',
          ended: [
            { ...theCoordination, from: solsiden },
            { ...theDrops, from: fjordbyen },
            { ...theCheck, from: nordlys },
          ],
        },
      }),
    );
    const open = knownRows(rowsAfter(facts), instant(june)).filter(({ to }) => to === null);
    expect(open).toEqual([]);
  });
});

describe('corrections', () => {
  it('give the subject back when an acceptance was entered in error', () => {
    const before = paalUpTo(11);
    const facts = paalUpTo(
      11,
      then('2026-02-23T09:00:00.000Z', nurseDahl, {
        type: 'EnteredInError',
        data: {
          eventId: lastOf(before, 'TransferAccepted'),
          reason: 'Feil pasient',
          corrected: { type: 'TransferAccepted', subjects: [theDrops.subject] },
        },
      }),
    );
    expect(holdersOf(facts, drops, june)).toEqual([
      [paal.name, '2026-01-12T11:00:00.000Z', null, 'assigned'],
    ]);
    expect(holdersOf(facts, drops, '2026-02-23T08:30:00.000Z').map(([name]) => name)).toEqual([
      paal.name,
      fjordbyen.name,
    ]);
  });

  it('leave no known row of a measure that was added in error', () => {
    const before = paalUpTo(5);
    const facts = paalUpTo(
      5,
      then('2026-01-12T12:00:00.000Z', gpBerg, {
        type: 'EnteredInError',
        data: {
          eventId: lastOf(before, 'MeasureAdded'),
          reason: 'Feil pasient',
          corrected: { type: 'MeasureAdded', measureId: check, responsible: nordlys },
        },
      }),
    );
    expect(holdersOf(facts, check, june)).toEqual([]);
    expect(holdersOf(facts, check, '2026-01-12T11:30:00.000Z')).toHaveLength(1);
  });
});

describe('what superseded a row', () => {
  const told = (facts: readonly PlanFact[], knownAt = june) =>
    supersededRows(rowsAfter(facts), instant(knownAt))
      .map((row) => intervalTold(row, instant(knownAt)))
      .map(({ responsible, supersededBy }) => [responsible.name, supersededBy]);

  it('is told with who did it, when and why', () => {
    const before = paalUpTo(11);
    const facts = paalUpTo(
      11,
      then('2026-02-23T09:00:00.000Z', nurseDahl, {
        type: 'EnteredInError',
        data: {
          eventId: lastOf(before, 'TransferAccepted'),
          reason: 'Feil pasient',
          corrected: { type: 'TransferAccepted', subjects: [theDrops.subject] },
        },
      }),
    );
    const byHandover = {
      eventId: lastOf(before, 'TransferAccepted'),
      type: 'TransferAccepted',
      by: nurseDahl,
      at: '2026-02-23T08:00:00.000Z',
    };
    const byCorrection = {
      eventId: lastOf(facts, 'EnteredInError'),
      type: 'EnteredInError',
      by: nurseDahl,
      at: '2026-02-23T09:00:00.000Z',
      reason: 'Feil pasient',
    };
    expect(told(facts)).toEqual([
      [paal.name, { ...byHandover, reason: expect.any(String) as string }],
      [paal.name, byCorrection],
      [fjordbyen.name, byCorrection],
    ]);
  });

  it('is not told to whoever asks what was known before', () => {
    const [old] = rowsAfter(paalUpTo(11)).filter(({ supersededBy }) => supersededBy);
    expect(old && intervalTold(old, instant('2026-02-01T08:00:00.000Z'))).not.toHaveProperty('supersededBy');
  });

  it('has the reason of a late entry', () => {
    const late = then(
      '2026-03-02T08:00:00.000Z',
      doctorStrand,
      {
        type: 'ResponsibilityTakenOver',
        data: { subjects: [{ ...theDrops, from: fjordbyen }], to: legevakten, justification: 'Akutt' },
      },
      { occurredAt: '2026-02-28T20:00:00.000Z', lateReason: 'Nettet var nede' },
    );
    expect(told(paalUpTo(11, late)).at(-1)).toMatchObject([fjordbyen.name, { reason: 'Nettet var nede' }]);
  });
});

describe('titles and ids', () => {
  const renamed = then('2026-02-22T09:00:00.000Z', gpBerg, {
    type: 'MeasureUpdated',
    data: { measureId: drops, changes: { title: 'Øyedråper to ganger' } },
  });

  it.each([
    ['the day before', '2026-02-21T12:00:00.000Z', dropsMeasure.title],
    ['since then', june, 'Øyedråper to ganger'],
  ])('call a subject by the one name that it had as known %s', (_, knownAt, title) => {
    const { documents, entries } = fold(responsibilityHistory, paalUpTo(11, renamed));
    const { titles } = given(documents.get(planId));
    const rows = [...entries.values()].map(entitled(titles, instant(knownAt)));
    expect(new Set(rows.filter(({ subjectKey }) => subjectKey === drops).map((row) => row.title))).toEqual(
      new Set([title]),
    );
  });

  it('are known of what should never have been there', () => {
    const before = paalUpTo(5);
    const facts = paalUpTo(
      5,
      then('2026-01-12T12:00:00.000Z', gpBerg, {
        type: 'EnteredInError',
        data: {
          eventId: lastOf(before, 'MeasureAdded'),
          reason: 'Feil pasient',
          corrected: { type: 'MeasureAdded', measureId: check, responsible: nordlys },
        },
      }),
    );
    const { titles } = given(fold(responsibilityHistory, facts).documents.get(planId));
    expect(titles[check]).toMatchObject([{ title: theCheck.title }]);
  });

  it('number the rows of a subject in the order in which they were written', () => {
    const facts = paalUpTo(
      10,
      then('2026-02-22T09:00:00.000Z', gpBerg, {
        type: 'MeasureUpdated',
        data: { measureId: drops, changes: { title: 'Øyedråper to ganger' } },
      }),
      then('2026-02-23T08:00:00.000Z', doctorStrand, {
        type: 'ResponsibilityTakenOver',
        data: { subjects: [{ ...theDrops, from: paal }], to: legevakten, justification: 'Akutt' },
      }),
    );
    const titles = rowsAfter(facts).filter((row) => row.subjectKey === drops);
    expect(titles.map(({ rowId, title }) => [rowId, title])).toEqual([
      [`${planId}/${drops}/1`, dropsMeasure.title],
      [`${planId}/${drops}/2`, 'Øyedråper to ganger'],
      [`${planId}/${drops}/3`, 'Øyedråper to ganger'],
    ]);
  });
});
