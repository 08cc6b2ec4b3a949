import type { StreamName } from '../../kernel/event';
import type { EventStore } from '../ports/event-store';

/** How many events have been passed on the way, and the stream that the last one began. */
export interface PassedEvent {
  readonly passed: number;
  readonly begun: StreamName | null;
}

/** Past every event of the categories; read by pages, and nothing of it kept. Which streams there are is told by no read model. */
export async function* pastEvents(
  events: Pick<EventStore, 'readAll'>,
  categories: readonly string[],
): AsyncGenerator<PassedEvent, void> {
  let passed = 0;
  for await (const { stream, revision } of events.readAll('start', categories)) {
    passed += 1;
    yield { passed, begun: revision === 0 ? stream : null };
  }
}

/** Every stream of the categories, in the order in which they were begun. */
export async function* streamsIn(
  events: Pick<EventStore, 'readAll'>,
  categories: readonly string[],
): AsyncGenerator<StreamName, void> {
  for await (const { begun } of pastEvents(events, categories)) if (begun) yield begun;
}
