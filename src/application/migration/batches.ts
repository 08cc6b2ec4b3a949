import type { StreamName } from '../../kernel/event';
import type { StoredEvent } from '../ports/event-store';

/** Events that follow each other in all of history and in one stream. */
export interface EventBatch {
  readonly stream: StreamName;
  /** The stream's revision before the first of them. */
  readonly expected: number | 'no-stream';
  readonly events: readonly StoredEvent[];
}

const eventsAtMost = 200;
/** Half of what an EventStoreDB takes at once unless told otherwise. */
const bytesAtMost = 512 * 1024;

/** Never more than the store takes at once, and never two streams' events in another order than they were recorded in. */
export async function* batched(events: AsyncIterable<StoredEvent>): AsyncGenerator<EventBatch, void> {
  let batch: StoredEvent[] = [];
  let bytes = 0;
  for await (const event of events) {
    const size = Buffer.byteLength(JSON.stringify([event.data, event.metadata]));
    const isOther = batch[0] !== undefined && batch[0].stream !== event.stream;
    if (batch.length > 0 && (isOther || batch.length >= eventsAtMost || bytes + size > bytesAtMost)) {
      yield* made(batch);
      batch = [];
      bytes = 0;
    }
    batch.push(event);
    bytes += size;
  }
  yield* made(batch);
}

function* made(events: readonly StoredEvent[]): Generator<EventBatch, void> {
  const [first] = events;
  if (!first) return;
  const { stream, revision } = first;
  yield { stream, expected: revision === 0 ? 'no-stream' : revision - 1, events };
}
