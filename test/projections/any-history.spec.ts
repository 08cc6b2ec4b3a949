import fc from 'fast-check';
import { projections } from '../../projections';
import { auditTrail } from '../../projections/audit-trail/audit-trail.projection';
import { planView } from '../../projections/plan-view/plan-view.projection';
import { present } from '../../projections/plan-view/present';
import { heldAtAsKnownAt, knownRows } from '../../projections/responsibility-history/answers';
import type { ResponsibilityRow } from '../../projections/responsibility-history/document';
import { responsibilityHistory } from '../../projections/responsibility-history/responsibility-history.projection';
import type { Projection } from '../../projections/runner/projection';
import { worklist } from '../../projections/worklist/worklist.projection';
import type { PlanFact } from '../../src/domain/plan/events';
import type { DomainEvent, Fact } from '../../src/kernel/event';
import type { Instant } from '../../src/kernel/instant';
import { beginnings, lawfulHistory, subjectKeys } from '../support/lawful-histories';
import { paalUpTo, planId } from '../support/paal-facts';
import { fold } from '../support/projection-specification';

const runs = { numRuns: 150, seed: 20260601 };
const rowsOf = (facts: readonly PlanFact[]): readonly ResponsibilityRow[] => [
  ...fold(responsibilityHistory, facts).entries.values(),
];
const instantsIn = (facts: readonly PlanFact[]): readonly Instant[] => [
  ...new Set(facts.map(({ recordedAt }) => recordedAt)),
];
const knownBy = (facts: readonly PlanFact[], at: Instant) =>
  facts.filter(({ recordedAt }) => recordedAt <= at);

describe('whatever happens to a plan', () => {
  it('is told of each subject without gap or overlap, whenever one asks what was known', () => {
    fc.assert(
      fc.property(lawfulHistory, (facts) => {
        const rows = rowsOf(facts);
        for (const knownAt of instantsIn(facts).filter((at) => at > (beginnings['coordination'] ?? ''))) {
          for (const key of subjectKeys) {
            const known = knownRows(rows, knownAt).filter(({ subjectKey }) => subjectKey === key);
            const began = (beginnings[key] ?? '') <= knownAt;
            expect(known.map(({ from }) => from).slice(0, 1)).toEqual(began ? [beginnings[key]] : []);
            expect(known.slice(1).map(({ from }) => from)).toEqual(known.slice(0, -1).map(({ to }) => to));
            expect(known.every(({ from, to }) => to === null || from < to)).toBe(true);
          }
        }
      }),
      runs,
    );
  });

  it('never changes what the register knew before', () => {
    fc.assert(
      fc.property(lawfulHistory, (facts) => {
        const rows = rowsOf(facts);
        for (const at of instantsIn(facts)) {
          const told = (all: readonly ResponsibilityRow[]) =>
            knownRows(all, at).map(({ rowId, from, to }) => [rowId, from, to]);
          expect(told(rows)).toEqual(told(rowsOf(knownBy(facts, at))));
        }
      }),
      runs,
    );
  });

  it('is told alike by the plan view, the worklist and the responsibility history', () => {
    fc.assert(
      fc.property(lawfulHistory, (facts) => {
        const rows = rowsOf(facts);
        for (const at of instantsIn(facts)) {
          const known = knownBy(facts, at);
          const document = fold(planView, known).documents.get(planId);
          const plan = document && present(document, at);
          const held = heldAtAsKnownAt(rows, at, at);
          const inPlan = plan ? [plan.coordination, ...plan.measures] : [];
          for (const { subject, responsible, since } of held) {
            const told =
              'measureId' in subject
                ? plan?.measures.find(({ measureId }) => measureId === subject.measureId)
                : plan?.coordination;
            expect(told).toMatchObject({ responsible, since });
          }
          const listed = [...fold(worklist, known).entries.values()].filter(
            (entry) => entry.list === 'responsible' && entry.from <= at && at < entry.to,
          );
          expect(listed).toHaveLength(held.length);
          expect(inPlan.length).toBeGreaterThanOrEqual(held.length);
        }
      }),
      { ...runs, numRuns: 50 },
    );
  });

  it('is told by the audit trail one entry an event', () => {
    fc.assert(
      fc.property(lawfulHistory, (facts) => {
        expect(fold(auditTrail, facts).entries.size).toBe(facts.length);
      }),
      runs,
    );
  });
});

describe.each(projections.map((projection) => [projection.name, projection] as const))(
  '%s',
  (_, projection) => {
    const anyProjection = projection as unknown as Projection;
    const jsonOf = (folded: { readonly documents: unknown; readonly entries: unknown }) =>
      JSON.stringify([folded.documents, folded.entries], (_key, value: unknown) =>
        value instanceof Map ? [...value] : value,
      );

    it('makes the same of the same facts every time', () => {
      fc.assert(
        fc.property(lawfulHistory, (facts) => {
          expect(jsonOf(fold(anyProjection, facts))).toBe(jsonOf(fold(anyProjection, facts)));
        }),
        { ...runs, numRuns: 30 },
      );
    });

    it('makes the same of a document that has been stored and read between the facts', () => {
      const stored: Projection = { ...anyProjection, on: storedBetween(anyProjection.on) };
      expect(jsonOf(fold(stored, paalUpTo(19)))).toBe(jsonOf(fold(anyProjection, paalUpTo(19))));
    });
  },
);

type Row = (document: object | null, fact: Fact<DomainEvent>) => object | null;

function storedBetween(on: Projection['on']): Projection['on'] {
  const rows = Object.entries(on as Readonly<Record<string, Row>>);
  const read = (document: object | null): object | null =>
    document && (JSON.parse(JSON.stringify(document)) as object);
  return Object.fromEntries(
    rows.map(([type, row]) => [type, ((document, fact) => row(read(document), fact)) satisfies Row]),
  );
}
