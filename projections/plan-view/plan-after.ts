import type { PlanEvent, PlanFact, PlanFactOf } from '../../src/domain/plan/events';
import type { PlanDocument } from './document';
import { planView } from './plan-view.projection';

/** The plan after one more fact: what the runner makes of it, for those who fold a plan's stream themselves. */
export const planAfter = (plan: PlanDocument | null, fact: PlanFact): PlanDocument | null =>
  afterFactOf(fact.type, plan, fact);

const afterFactOf = <Type extends PlanEvent['type']>(
  type: Type,
  plan: PlanDocument | null,
  fact: PlanFactOf<Type>,
): PlanDocument | null => planView.on[type](plan, fact);
