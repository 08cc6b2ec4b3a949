import type { PlanEvent } from '../../src/domain/plan/events';
import type { Circumstances } from '../../src/kernel/event';
import type { Rows } from '../runner/projection';
import type { PlanDocument } from './document';

/** The rows of some event types, so that a table can be written in parts. */
export type RowsFor<Type extends PlanEvent['type']> = Pick<Rows<PlanDocument, PlanEvent>, Type>;

type Change<Fact> = (plan: PlanDocument, fact: Fact) => Partial<PlanDocument>;
type Row<Fact> = (plan: PlanDocument | null, fact: Fact) => PlanDocument | null;

/** A row that changes some fields of the plan; every fact moves its revision. */
export const row =
  <Fact extends Circumstances>(change: Change<Fact>): Row<Fact> =>
  (plan, fact) =>
    plan && {
      ...plan,
      ...change(plan, fact),
      revision: fact.revision,
      lastChangedAt: fact.recordedAt,
    };

/**
 * A row that changes what has been approved: problems, goals, measures and zones. Carrying it out as planned (starting,
 * performing, assessing, handing over) does not.
 */
export const clinicalRow = <Fact extends Circumstances>(change: Change<Fact>): Row<Fact> =>
  row((plan, fact: Fact) => ({ ...change(plan, fact), ...changedSinceApproval(plan) }));

export const changedSinceApproval = ({ approval }: PlanDocument): Partial<PlanDocument> => ({
  approval: approval && { ...approval, changedSince: true },
});
