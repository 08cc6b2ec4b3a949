import fc from 'fast-check';
import { heldAtAsKnownAt } from '../../projections/responsibility-history/answers';
import { findingsIn, rowFindings } from '../../projections/responsibility-history/check/findings';
import { noStories, storiesAfter } from '../../projections/responsibility-history/check/story';
import { responsibilityHistory } from '../../projections/responsibility-history/responsibility-history.projection';
import { subjectKey } from '../../src/domain/plan/events';
import { plus } from '../../src/kernel/instant';
import { partyKey } from '../../src/kernel/party';
import { holdersAt, knownAt, naiveLives } from '../domain/plan/naive-register';
import { beginnings, lawfulHistory, subjectKeys } from '../support/lawful-histories';
import { aas, gpBerg, instant, then } from '../support/paal-facts';
import { given } from '../support/given';
import { moves, playAll } from '../support/plan-arbitraries';
import { factsOf, fold } from '../support/projection-specification';
import type { Finding } from '../../projections/responsibility-history/check/findings';
import type { ResponsibilityRow } from '../../projections/responsibility-history/document';
import type { PlanEvent, PlanFact, PlanFactOf, Subject } from '../../src/domain/plan/events';
import type { MeasureId, ProviderId } from '../../src/kernel/ids';
import type { Instant } from '../../src/kernel/instant';

const runs = { numRuns: 150, seed: 20260601 };
/** Lives that a generator tells, and lives that the decider has allowed whatever was asked of it. */
const histories = [
  ['told by a generator', lawfulHistory],
  ['decided by the rules', moves.map((all) => playAll(all).at(-1)?.after.history.facts ?? [])],
] as const;

const rowsOf = (facts: readonly PlanFact[]): readonly ResponsibilityRow[] => [
  ...fold(responsibilityHistory, facts).entries.values(),
];
const storiesOf = (facts: readonly PlanFact[]) => facts.reduce(storiesAfter, noStories);
const found = (facts: readonly PlanFact[]) => findingsIn(storiesOf(facts));

const momentsIn = (facts: readonly PlanFact[]) => [...new Set(facts.map(({ recordedAt }) => recordedAt))];
/** Instants at which something may change, and a millisecond to either side. */
const probesIn = (facts: readonly PlanFact[]) =>
  facts
    .flatMap((fact) => [
      fact.occurredAt,
      ...(fact.type === 'TransferAccepted' ? [fact.data.effectiveFrom] : []),
    ])
    .flatMap((at) => [plus(at, -1), at, plus(at, 1)]);

describe.each(histories)('a lawful history, %s,', (_, history) => {
  it('is answered on both axes as a naive recount of all events has it', () => {
    fc.assert(
      fc.property(history, (facts) => {
        const rows = rowsOf(facts);
        for (const known of momentsIn(facts)) {
          const lives = Object.entries(naiveLives(knownAt(facts, known)));
          for (const at of new Set(probesIn(facts))) {
            const naive = lives
              .filter(([, { start, end }]) => start <= at && (end === null || at < end))
              .flatMap(([key, life]) => holdersAt(life, at).map((who) => `${key} ${who}`));
            const answered = heldAtAsKnownAt(rows, at, known).map(
              ({ subject, responsible }) => `${subjectKey(subject)} ${partyKey(responsible)}`,
            );
            expect(answered.toSorted()).toEqual(naive.toSorted());
          }
        }
      }),
      { ...runs, numRuns: 40 },
    );
  });

  it('has no gap and no overlap for the check to find', () => {
    fc.assert(
      fc.property(history, (facts) => {
        expect(found(facts)).toEqual([]);
      }),
      runs,
    );
  });

  it('has in its rows what the check counts from the events', () => {
    fc.assert(
      fc.property(history, (facts) => {
        expect(rowFindings(storiesOf(facts), rowsOf(facts))).toEqual([]);
      }),
      runs,
    );
  });
});

describe('the check', () => {
  const stranger = { kind: 'provider', providerId: 'a-stranger' as ProviderId, name: 'Fremmed' } as const;
  const subjectOf = (key: string): Subject =>
    key === 'coordination' ? { coordination: true } : { measureId: key as MeasureId };
  const subject = fc.constantFrom(...subjectKeys);

  /** The history and one more event of an hour after all others. */
  const andThen = (
    facts: readonly PlanFact[],
    event: PlanEvent,
    occurredAt: Instant,
  ): readonly PlanFact[] => {
    const at = plus(facts.at(-1)?.recordedAt ?? instant('2026-01-12T08:00:00.000Z'), 3_600_000);
    const [more] = factsOf<PlanEvent>('plan-1', [then(at, gpBerg, event, { occurredAt })]);
    return more ? [...facts, { ...more, revision: facts.length, eventId: 'planted' as never }] : facts;
  };
  const isAssignmentOf =
    (key: string) =>
    (fact: PlanFact): fact is PlanFactOf<'ResponsibilityAssigned'> =>
      fact.type === 'ResponsibilityAssigned' && subjectKey(fact.data.subject) === key;
  const kinds = (findings: readonly Finding[]) => findings.map(({ kind }) => kind);

  it('finds a gap where nobody was given a subject when its life began', () => {
    fc.assert(
      fc.property(lawfulHistory, subject, (facts, key) => {
        const findings = found(facts.filter((fact) => !isAssignmentOf(key)(fact)));
        expect(findings).toContainEqual(
          expect.objectContaining({ kind: 'gap', subject: key, from: beginnings[key], holders: [] }),
        );
      }),
      runs,
    );
  });

  it('finds a gap of a single millisecond', () => {
    fc.assert(
      fc.property(lawfulHistory, subject, (facts, key) => {
        const late = facts.map((fact) =>
          isAssignmentOf(key)(fact) ? { ...fact, occurredAt: plus(fact.occurredAt, 1) } : fact,
        );
        const from = instant(beginnings[key] ?? '');
        expect(found(late)).toContainEqual(
          expect.objectContaining({ kind: 'gap', subject: key, from, to: plus(from, 1) }),
        );
      }),
      runs,
    );
  });

  it('finds an overlap wherever someone took a subject from a party that did not have it', () => {
    fc.assert(
      fc.property(lawfulHistory, subject, fc.nat(5_000), (facts, key, hours) => {
        const at = plus(instant(beginnings[key] ?? ''), hours * 3_600_000);
        const held = { subject: subjectOf(key), title: 'Et tiltak', from: stranger };
        const data = { subjects: [held], to: aas, justification: 'Plantet' };
        const findings = found(andThen(facts, { type: 'ResponsibilityTakenOver', data }, at));
        const end = facts.find(
          (fact) => fact.type === 'MeasureDiscontinued' && fact.data.measureId === key,
        )?.occurredAt;
        fc.pre(at !== end);
        expect(kinds(findings)).toContain(end !== undefined && end < at ? 'stray' : 'overlap');
      }),
      runs,
    );
  });

  it('finds that a handover which others build on has gone', () => {
    fc.assert(
      fc.property(lawfulHistory, fc.nat(), (facts, pick) => {
        const handover = pickedFrom(handoversWithSuccessors(facts), pick);
        expect(kinds(found(facts.filter((fact) => fact !== handover)))).toContain('overlap');
      }),
      runs,
    );
  });

  it('finds that a handover was corrected after others had built on it', () => {
    fc.assert(
      fc.property(lawfulHistory, fc.nat(), (facts, pick) => {
        // Of a life that ended the instant after nothing is left to be wrong about.
        const living = handoversWithSuccessors(facts).filter((one) => !hasEnded(facts, one));
        const { eventId, type, data, occurredAt } = pickedFrom(living, pick);
        const corrected = { type, subjects: data.subjects.map((held) => held.subject) };
        const mistake = { eventId, reason: 'Plantet', corrected };
        const findings = found(andThen(facts, { type: 'EnteredInError', data: mistake }, occurredAt));
        expect(kinds(findings)).toContain('overlap');
      }),
      runs,
    );
  });

  it('tells since when the register has known of the fault, and shows the events around it', () => {
    const [finding] = fc
      .sample(lawfulHistory, { numRuns: 1, seed: 1 })
      .flatMap((facts) => found(facts.filter((fact) => !isAssignmentOf('coordination')(fact))));
    expect(finding).toMatchObject({
      kind: 'gap',
      from: beginnings['coordination'],
      knownFrom: beginnings['coordination'],
      events: [{ revision: 0, type: 'PlanOpened' }],
    });
  });

  const tamper = fc.constantFrom('lost', 'added', 'moved', 'given to another', 'known too long');
  it('finds every row of the read model that the events do not bear out, and every one that lacks', () => {
    fc.assert(
      fc.property(lawfulHistory, fc.nat(), tamper, (facts, pick, what) => {
        const rows = rowsOf(facts).filter(({ recordedAt, knownTo }) => recordedAt !== knownTo);
        const row = rows[pick % rows.length];
        if (!row) throw new Error('Every history has rows');
        const others = rows.filter((other) => other !== row);
        const instead = {
          lost: [],
          added: [row, { ...row, rowId: 'planted', from: plus(row.from, -1) }],
          moved: [{ ...row, to: row.to ? plus(row.to, 1) : plus(row.from, 1) }],
          'given to another': [{ ...row, responsible: stranger }],
          'known too long': [{ ...row, knownTo: row.knownTo ? null : row.recordedAt }],
        }[what];
        expect(rowFindings(storiesOf(facts), [...others, ...instead])).not.toEqual([]);
      }),
      runs,
    );
  });

  it('says nothing of the rows of a life that has an overlap: nobody knows what they should be', () => {
    const [facts = []] = fc.sample(lawfulHistory, { numRuns: 1, seed: 1 });
    const held = { subject: subjectOf('coordination'), title: 'Koordinering', from: stranger };
    const data = { subjects: [held], to: aas, justification: 'Plantet' };
    const at = given(facts.at(-1)).recordedAt;
    const tampered = andThen(facts, { type: 'ResponsibilityTakenOver', data }, at);
    expect(kinds(found(tampered))).toEqual(['overlap']);
    expect(rowFindings(storiesOf(tampered), rowsOf(tampered))).toEqual([]);
  });

  it('finds rows of a subject that no event tells of', () => {
    const [facts = []] = fc.sample(lawfulHistory, { numRuns: 1, seed: 1 });
    const rows = rowsOf(facts).map((row) => ({ ...row, subjectKey: 'another' }));
    expect(rowFindings(storiesOf([]), rows)).toContainEqual(
      expect.objectContaining({ kind: 'row-without-events', subject: 'another', events: [] }),
    );
  });
});

const changesHands = (fact: PlanFact): boolean =>
  (fact.type === 'TransferAccepted' || fact.type === 'ResponsibilityTakenOver') &&
  fact.data.subjects.every(({ from }) => partyKey(from) !== partyKey(fact.data.to));

function pickedFrom(handovers: readonly Handover[], pick: number): Handover {
  fc.pre(handovers.length > 0);
  return given(handovers[pick % handovers.length]);
}

const hasEnded = (facts: readonly PlanFact[], { data }: Handover): boolean =>
  facts.some(
    (fact) =>
      fact.type === 'MeasureDiscontinued' &&
      data.subjects.some(({ subject }) => subjectKey(subject) === fact.data.measureId),
  );

type Handover = PlanFactOf<'TransferAccepted'> | PlanFactOf<'ResponsibilityTakenOver'>;

/** Those that stand, and that a later one which stands follows upon. */
function handoversWithSuccessors(facts: readonly PlanFact[]): readonly Handover[] {
  const gone = new Set<string>(
    facts.flatMap((fact) => (fact.type === 'EnteredInError' ? [fact.data.eventId] : [])),
  );
  const withdrawn = new Set<string>(
    facts.flatMap((fact) => (fact.type === 'TransferWithdrawn' ? [fact.data.transferId] : [])),
  );
  const standing = facts.filter(
    (fact): fact is Handover =>
      !gone.has(fact.eventId) &&
      changesHands(fact) &&
      (fact.type === 'ResponsibilityTakenOver' ||
        (fact.type === 'TransferAccepted' && !withdrawn.has(fact.data.transferId))),
  );
  const keyOf = ({ data }: Handover) => data.subjects.map((held) => subjectKey(held.subject)).join();
  return standing.filter((fact, index) =>
    standing.slice(index + 1).some((next) => keyOf(next) === keyOf(fact)),
  );
}
