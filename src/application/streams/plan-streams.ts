import { planKind } from '../events/stream-kind';
import type { StreamName } from '../../kernel/event';
import type { EventStore } from '../ports/event-store';

/** How many events of plans have been passed on the way, and the stream of the plan that the last one opened. */
export interface PassedEvent {
  readonly passed: number;
  readonly opened: StreamName | null;
}

/** Past every event of every plan; read by pages, and nothing of it kept. Which plans there are is told by no read model. */
export async function* pastPlanEvents(
  events: Pick<EventStore, 'readAll'>,
): AsyncGenerator<PassedEvent, void> {
  let passed = 0;
  for await (const { stream, revision } of events.readAll('start', [planKind.category])) {
    passed += 1;
    yield { passed, opened: revision === 0 ? stream : null };
  }
}

/** The stream of every plan, in the order in which they were opened. */
export async function* planStreams(events: Pick<EventStore, 'readAll'>): AsyncGenerator<StreamName, void> {
  for await (const { opened } of pastPlanEvents(events)) if (opened) yield opened;
}
