import { randomUUID } from 'node:crypto';
import type {
  Appended,
  EventStore,
  JsonObject,
  NewEvent,
  Position,
  SubscriptionItem,
} from '../../../src/application/ports/event-store';
import type { StreamName } from '../../../src/kernel/event';

export type Expected = number | 'no-stream';

export const anEvent = (data: JsonObject = {}): NewEvent => ({
  id: randomUUID(),
  type: 'GoalAdded',
  data,
  metadata: { by: 'contract' },
});

export const events = (count: number): readonly NewEvent[] =>
  Array.from({ length: count }, (_, n) => anEvent({ n }));

export const idsOf = (of: readonly { readonly id: string }[]): readonly string[] => of.map(({ id }) => id);

/** A category of the test's own: the store may hold whatever else it likes. Without a dash. */
export const newCategory = (prefix = 'plan'): string => prefix + randomUUID().replaceAll('-', '');

export async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** Appends one event after another to one stream, and says what the store answered. */
export async function write(
  store: EventStore,
  stream: StreamName,
  toWrite: readonly NewEvent[],
): Promise<readonly Appended[]> {
  const answers: Appended[] = [];
  let expected: Expected = 'no-stream';
  for (const event of toWrite) {
    const appended = await store.append(stream, expected, [event]);
    answers.push(appended);
    expected = appended.revision;
  }
  return answers;
}

export interface Following {
  readonly after?: Position | 'start';
  readonly categories: readonly string[];
  /** Asked after each item; ends the subscription. */
  readonly until: (items: readonly SubscriptionItem[]) => boolean;
}

/** Everything that a subscription hands out until it has handed out enough. */
export async function follow(store: EventStore, following: Following): Promise<readonly SubscriptionItem[]> {
  const stop = new AbortController();
  const items: SubscriptionItem[] = [];
  for await (const item of store.subscribe(following.after ?? 'start', following.categories, stop.signal)) {
    if (stop.signal.aborted) continue;
    items.push(item);
    if (following.until(items)) stop.abort();
  }
  return items;
}

export const followedIds = (items: readonly SubscriptionItem[]): readonly string[] =>
  items.flatMap((item) => (item.kind === 'event' ? [item.event.id] : []));

export const isCaughtUp = (items: readonly SubscriptionItem[]): boolean => items.at(-1)?.kind === 'caught-up';
