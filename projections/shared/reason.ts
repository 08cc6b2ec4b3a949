import type { PlanFact } from '../../src/domain/plan/events';

/** Why it was done, in the words of whoever did it, where the event has them. */
export function reasonOf({ data }: PlanFact): string | undefined {
  if ('justification' in data) return data.justification;
  return 'reason' in data ? data.reason : undefined;
}
