import type { StoredEvent, SubscriptionItem } from '../../../application/ports/event-store';
import type { CommitSignal } from './commit-signal';
import type { Span } from './event-pages';
import { positionOf } from './position';

/** What a subscription follows. */
export interface Feed {
  /** The newest row of all categories; 0 in an empty store. */
  readonly head: () => number;
  readonly events: (span: Span) => AsyncIterable<StoredEvent>;
  readonly committed: CommitSignal;
}

/** Reads to the head, again and again; the reader's pull is the only thing that moves it on. */
export async function* subscription(
  feed: Feed,
  after: number,
  signal: AbortSignal,
): AsyncGenerator<SubscriptionItem, void> {
  const isOver = (): boolean => signal.aborted;
  let from = after;
  while (!isOver()) {
    const head = feed.head();
    yield* items(feed, { after: from, upTo: head }, signal);
    if (isOver()) return;
    from = Math.max(from, head);
    if (feed.head() !== head) continue;
    yield { kind: 'caught-up' };
    // No turn of the event loop between the look at the head and the start of listening: no commit slips through.
    if (feed.head() === head) await feed.committed.next(signal);
  }
}

/**
 * The events of a span and then its end as a checkpoint, which is sound only because the span's end was fixed before
 * its events were read. Without it, a reader of rare events would start from far back each time.
 */
async function* items(feed: Feed, span: Span, signal: AbortSignal): AsyncGenerator<SubscriptionItem, void> {
  const end = positionOf(span.upTo);
  let isAtEnd = span.after >= span.upTo;
  for await (const event of feed.events(span)) {
    if (signal.aborted) return;
    yield { kind: 'event', event };
    isAtEnd = event.position === end;
  }
  if (!isAtEnd && !signal.aborted) yield { kind: 'checkpoint', position: end };
}
