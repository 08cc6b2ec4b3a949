import type { Plan } from './plan';

/** How much of a plan a reader sees: all of it, or what a response service needs. */
export type View = 'whole' | 'self-treatment';

/** What the reader may see, in the same shape. */
export function presentFor(plan: Plan, view: View): Plan {
  if (view === 'whole') return plan;
  return {
    ...plan,
    problems: [],
    goals: plan.goals.filter(({ part }) => part === 'self-treatment'),
    measures: plan.measures.filter(({ part }) => part === 'self-treatment'),
    transfers: [],
    comments: [],
  };
}
