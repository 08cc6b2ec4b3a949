import { planKind } from '../events/stream-kind';
import type { StreamName } from '../../kernel/event';
import type { EventStore } from '../ports/event-store';

/** The stream of every plan, in the order in which they were opened; read by pages, and nothing of it kept. */
export async function* planStreams(events: Pick<EventStore, 'readAll'>): AsyncGenerator<StreamName, void> {
  for await (const { stream, revision } of events.readAll('start', [planKind.category])) {
    if (revision === 0) yield stream;
  }
}
