import { changesWhatIsApproved } from '../../src/domain/plan/fields';
import type { PlanEvent, PlanFact } from '../../src/domain/plan/events';
import type { Rows } from '../runner/projection';
import type { PlanDocument } from './document';

/** The rows of some event types, so that a table can be written in parts. */
export type RowsFor<Type extends PlanEvent['type']> = Pick<Rows<PlanDocument, PlanEvent>, Type>;

type Change<Fact> = (plan: PlanDocument, fact: Fact) => Partial<PlanDocument>;
type Row<Fact> = (plan: PlanDocument | null, fact: Fact) => PlanDocument | null;

/** A row that changes some fields of the plan; every fact moves its revision, some what has been approved. */
export const row =
  <F extends PlanFact>(change: Change<F>): Row<F> =>
  (plan, fact) =>
    plan && {
      ...plan,
      ...(changesWhatIsApproved[fact.type] && changedSinceApproval(plan)),
      ...change(plan, fact),
      revision: fact.revision,
    };

export const changedSinceApproval = ({ approval }: PlanDocument): Partial<PlanDocument> => ({
  approval: approval && { ...approval, changedSince: true },
});
