import fc from 'fast-check';
import type { PlanDocument } from '../../projections/plan-view/document';
import { planAfter } from '../../projections/plan-view/plan-after';
import { planView } from '../../projections/plan-view/plan-view.projection';
import { present } from '../../projections/plan-view/present';
import { presentFor, presentPastFor } from '../../projections/plan-view/present-for';
import type { Plan } from '../../projections/plan-view/plan';
import type { PlanFact } from '../../src/domain/plan/events';
import type { CommentId, ProviderId } from '../../src/kernel/ids';
import { minuteMs, plus } from '../../src/kernel/instant';
import { given } from '../support/given';
import { lawfulHistory } from '../support/lawful-histories';
import {
  aas,
  check,
  dropGoal,
  drops,
  fjordbyen,
  gpBerg,
  instant,
  nordlys,
  paal,
  paalHimself,
  paalUpTo,
  planId,
  pressureGoal,
  then,
} from '../support/paal-facts';
import { fold } from '../support/projection-specification';

const documentAfter = (facts: readonly PlanFact[], start: PlanDocument | null = null) =>
  facts.reduce(planAfter, start);
const read = <Thing>(thing: Thing): Thing => JSON.parse(JSON.stringify(thing)) as Thing;

/** Pål's plan after the rows up to this one, and then so many comments of his, one a minute. */
const withComments = (count: number): readonly PlanFact[] => {
  const begin = instant('2026-06-01T08:00:00.000Z');
  const comments = Array.from({ length: count }, (_, index) =>
    then(plus(begin, index * minuteMs), paalHimself, {
      type: 'PatientCommented',
      data: { commentId: `comment-${String(index)}` as CommentId, text: `Dag ${String(index)}` },
    }),
  );
  return paalUpTo(17, ...comments);
};

describe('snapshots of a plan', () => {
  it('are left every 250 events, each the plan as its events up to then left it', () => {
    const facts = withComments(500);
    const snapshots = [...fold(planView, facts).entries.entries()];
    expect(snapshots.map(([id]) => id)).toEqual([`${planId}/249`, `${planId}/499`]);
    for (const [, snapshot] of snapshots) {
      const upTo = facts.slice(0, snapshot.revision + 1);
      expect(snapshot).toEqual({
        planId,
        revision: upTo.length - 1,
        recordedAt: upTo.at(-1)?.recordedAt,
        document: fold(planView, upTo).documents.get(planId),
      });
    }
  });

  it('are none of a plan with a shorter history', () => {
    const facts = withComments(500).slice(0, 249);
    expect(facts.at(-1)?.revision).toBe(248);
    expect(fold(planView, facts).entries.size).toBe(0);
  });

  it('stored and read, come to the same as the beginning, wherever they are taken and however far one looks', () => {
    fc.assert(
      fc.property(lawfulHistory, fc.nat(), fc.nat(), (facts, one, other) => {
        const [snapshotAt = 0, wanted = 0] = [one % facts.length, other % facts.length].sort((a, b) => a - b);
        const snapshot = read(documentAfter(facts.slice(0, snapshotAt + 1)));
        const fromSnapshot = documentAfter(facts.slice(snapshotAt + 1, wanted + 1), snapshot);
        const fromStart = documentAfter(facts.slice(0, wanted + 1));
        expect(read(fromSnapshot)).toEqual(read(fromStart));
      }),
      { numRuns: 150, seed: 20260601 },
    );
  });

  it('are of the plan that the runner makes', () => {
    fc.assert(
      fc.property(lawfulHistory, (facts) => {
        expect(documentAfter(facts)).toEqual(fold(planView, facts).documents.get(planId));
      }),
      { numRuns: 50, seed: 20260601 },
    );
  });
});

describe('what a response service sees of the past', () => {
  const planAt = (facts: readonly PlanFact[], at: string): Plan =>
    given(present(given(documentAfter(facts)), instant(at)), 'plan');
  const june = '2026-06-01T08:00:00.000Z';
  const now = planAt(paalUpTo(17), june);
  const inMarch = planAt(paalUpTo(12), '2026-03-20T08:00:00.000Z');
  const measuresOf = ({ measures }: Plan) => measures.map(({ measureId }) => measureId);

  it('is what it saw then, where it may see the same now', () => {
    const limited = { providerId: fjordbyen.providerId };
    expect(presentPastFor(inMarch, now, limited)).toEqual(presentFor(inMarch, limited));
  });

  it('is the treatment measure that its unit had then, though it has it no longer', () => {
    const limited = { providerId: nordlys.providerId };
    expect(measuresOf(presentFor(now, limited))).toEqual([drops]);
    expect(measuresOf(presentPastFor(inMarch, now, limited))).toEqual([drops, check]);
  });

  it('is not the treatment measure that its unit has now, as another had it then', () => {
    const limited = { providerId: aas.providerId };
    expect(measuresOf(presentFor(now, limited))).toEqual([drops, check]);
    expect(measuresOf(presentPastFor(inMarch, now, limited))).toEqual([drops]);
  });

  it('is not a goal or measure that has been taken out of its part, or out of the plan, since', () => {
    const moved = paalUpTo(
      17,
      then(june, gpBerg, {
        type: 'GoalUpdated',
        data: { goalId: dropGoal, changes: { part: 'treatment' } },
      }),
      then(june, gpBerg, {
        type: 'EnteredInError',
        data: {
          eventId: given(paalUpTo(5).find(({ type }) => type === 'MeasureAdded')).eventId,
          reason: 'Feil pasient',
          corrected: { type: 'MeasureAdded', measureId: drops, responsible: paal },
        },
      }),
    );
    const limited = { providerId: 'responssenteret' as ProviderId };
    const seen = presentPastFor(inMarch, planAt(moved, june), limited);
    expect(presentFor(inMarch, limited).goals).toHaveLength(1);
    expect(seen.goals).toEqual([]);
    expect(seen.measures).toEqual([]);
  });

  it('is the whole plan as it stood for whoever sees the whole plan now', () => {
    expect(presentPastFor(inMarch, now, null)).toBe(inMarch);
    expect(inMarch.goals.map(({ goalId }) => goalId)).toContain(pressureGoal);
  });
});
