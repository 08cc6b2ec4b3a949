import { planStream } from '../events/stream-kind';
import { pagesOf } from '../streams/pages';
import { NotTriable } from './not-triable';
import { wholeOf } from './sides';
import type { PlanId } from '../../kernel/ids';
import type { EventStore } from '../ports/event-store';
import type { CollectionName, Generation, Query, ReadStore, StoredDocument } from '../ports/read-store';
import type { Side } from './sides';

/** A plan's stream, read as if it were all that there is. */
export const eventsOf = (
  events: Pick<EventStore, 'readStream'>,
  planId: PlanId,
): Pick<EventStore, 'readAll'> => ({
  readAll: async function* (after) {
    for await (const event of events.readStream(planStream(planId))) {
      if (after === 'start' || event.position > after) yield event;
    }
  },
});

/** Of one plan only such documents can be told as no other stream has a part in. @throws NotTriable */
export async function mustKeepToPlan(changed: Side, planId: PlanId): Promise<void> {
  for await (const { id } of changed.scan('documents')) {
    if (!id.includes(planId)) {
      throw new NotTriable('The projection has documents of more than one plan; leave --plan out.');
    }
  }
}

type Documents = Pick<ReadStore, 'getMany' | 'find' | 'scan'>;
interface NamesPlan {
  readonly planId: PlanId;
}

/**
 * What a generation has of one plan, where `known` is what the other side has of it: what is here under the same ids,
 * and what here names the plan.
 */
export const planOf = (store: Documents, target: Generation, planId: PlanId, known: Side): Side => ({
  ...wholeOf(store, target),
  scan: async function* (collection) {
    const found = new Map(await namingPlan(store, target, collection, planId));
    const ids = [planId, `plan-${planId}`];
    for await (const { id } of known.scan(collection)) ids.push(id);
    for (const [id, one] of await store.getMany<object>(target, collection, ids)) found.set(id, one);
    yield* [...found.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  },
});

async function namingPlan(
  store: Documents,
  target: Generation,
  collection: CollectionName,
  planId: PlanId,
): Promise<readonly (readonly [string, StoredDocument])[]> {
  const found: (readonly [string, StoredDocument])[] = [];
  const find = (query: Query<NamesPlan>) => store.find<NamesPlan>(target, collection, query);
  for await (const items of pagesOf(find, { where: { planId }, limit: 200 })) {
    found.push(...items.map((one) => [one.id, one] as const));
  }
  return found;
}
