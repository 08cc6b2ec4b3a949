import { isUnit } from '../../src/kernel/party';
import type { ProviderId } from '../../src/kernel/ids';
import type { Plan } from './plan';

/** Sees the self-treatment part, and what its own unit answers for; null sees the whole plan. */
export type Limited = { readonly providerId: ProviderId } | null;

/** What the reader may see, in the same shape. */
export function presentFor(plan: Plan, limited: Limited): Plan {
  if (!limited) return plan;
  return {
    ...plan,
    problems: [],
    goals: plan.goals.filter(({ part }) => part === 'self-treatment'),
    measures: plan.measures.filter(
      ({ part, responsible }) => part === 'self-treatment' || isUnit(responsible, limited.providerId),
    ),
    transfers: [],
    comments: [],
  };
}
