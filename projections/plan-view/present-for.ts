import { isOwn } from '../shared/limited';
import type { Limited, sights } from '../shared/limited';
import type { Plan } from './plan';

type Hidden = Exclude<keyof Plan, keyof typeof sights>;

/** A new part of the plan is hidden until it is named among the sights: without a line here it does not compile. */
const nothing: { readonly [Part in Hidden]-?: Plan[Part] } = { problems: [], transfers: [], comments: [] };

/** What the reader may see, in the same shape. */
export function presentFor(plan: Plan, limited: Limited): Plan {
  if (!limited) return plan;
  return {
    ...plan,
    ...nothing,
    goals: plan.goals.filter((goal) => isOwn(goal, limited)),
    measures: plan.measures.filter((measure) => isOwn(measure, limited)),
  };
}

/**
 * A plan of the past, as far as the reader may see it: what he may not see in the plan as it stands now is not shown him
 * as it was either, though it was his to see then.
 */
export function presentPastFor(past: Plan, now: Plan, limited: Limited): Plan {
  if (!limited) return past;
  const shownThen = presentFor(past, limited);
  const shownNow = presentFor(now, limited);
  const goals = new Set(shownNow.goals.map(({ goalId }) => goalId));
  const measures = new Set(shownNow.measures.map(({ measureId }) => measureId));
  return {
    ...shownThen,
    goals: shownThen.goals.filter(({ goalId }) => goals.has(goalId)),
    measures: shownThen.measures.filter(({ measureId }) => measures.has(measureId)),
  };
}
