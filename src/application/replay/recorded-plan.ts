import { planKind, planStream } from '../events/stream-kind';
import { factsOf } from '../streams/facts';
import type { PlanId } from '../../kernel/ids';
import type { RecordedFact } from '../events/codec';
import type { EventStore } from '../ports/event-store';
import type { PlanEvent, PlanFact } from '../../domain/plan/events';

/** A fact of a plan, and the command that it came of. */
export type RecordedPlanFact = PlanFact & Pick<RecordedFact, 'commandId'>;

/** Everything that has happened to one plan, oldest first; nothing where there is no such plan. */
export async function recordedPlan(
  store: Pick<EventStore, 'readStream'>,
  planId: PlanId,
): Promise<readonly RecordedFact<PlanEvent>[]> {
  const facts: RecordedFact<PlanEvent>[] = [];
  for await (const fact of factsOf(store, planKind, planStream(planId))) facts.push(fact);
  return facts;
}
