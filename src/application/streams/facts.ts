import { decodeAs } from '../events/codec';
import type { DecisionContext } from '../../kernel/decider';
import type { DomainEvent, StreamName } from '../../kernel/event';
import type { RecordedFact } from '../events/codec';
import type { StreamKind } from '../events/stream-kind';
import type { EventStore, StreamRange } from '../ports/event-store';

/** A stream as facts in today's shape, oldest first; nothing where there is no such stream. @throws UnknownEventVersion */
export async function* factsOf<State, Command, Event extends DomainEvent, Context extends DecisionContext>(
  store: Pick<EventStore, 'readStream'>,
  kind: StreamKind<State, Command, Event, Context>,
  stream: StreamName,
  range: StreamRange = {},
): AsyncGenerator<RecordedFact<Event>, void> {
  for await (const stored of store.readStream(stream, range)) yield decodeAs(kind, stored);
}
