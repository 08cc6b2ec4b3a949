import { planStream } from '../../../application/events/stream-kind';
import { UsageError } from '../terminal';
import type { PlanId } from '../../../kernel/ids';
import type { OpenedHistory } from '../surroundings';

/** Of what history something is tried: all of it, or one plan's. */
export interface Scope {
  readonly plan?: PlanId;
}

const countedAtMost = 10_000_000;

/** How many events there are to go through. @throws UsageError where there is no such plan */
export async function eventsIn(
  events: OpenedHistory['events'],
  { plan }: Scope,
  categories: readonly string[],
): Promise<number> {
  if (plan === undefined) return events.countAfter('start', categories, countedAtMost);
  const head = await events.headOf(planStream(plan));
  if (!head) throw new UsageError(`There is no plan ${plan}.`);
  return head.revision + 1;
}
