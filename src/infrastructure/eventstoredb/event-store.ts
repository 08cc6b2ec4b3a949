import {
  type Appended,
  type EventStore,
  type NewEvent,
  type Position,
  StoreUnavailable,
  type StoredEvent,
  type StreamHead,
  type StreamRange,
  type SubscriptionItem,
} from '../../application/ports/event-store';
import type { StreamName } from '../../kernel/event';
import { sharedAppendLine } from './append/append-line';
import { appendRequest } from './append/append-request';
import { Appender } from './append/appender';
import { Patience } from './connection/patience';
import { ReadConnection } from './connection/read-connection';
import { type Timing, usualTiming } from './connection/timing';
import type { Feed } from './follow/feed';
import { replay } from './follow/replay';
import { follow, nothing } from './follow/subscription';
import { logPositionOf } from './position';
import { LogEnd } from './read/log-end';
import { StreamReads } from './read/stream-reads';

/**
 * Opens the events in an EventStoreDB, whose connection string also says how to log in and what to trust. Does not wait
 * for the server: one that is down now is met as StoreUnavailable by whoever needs it, until it is up.
 * @throws TypeError where the connection string cannot be used
 */
export function openEventStoreDb(connectionString: string, timing: Partial<Timing> = {}): EventStore {
  return new EventStoreDbEventStore(connectionString, { ...usualTiming, ...timing });
}

class EventStoreDbEventStore implements EventStore {
  readonly #closing = new AbortController();
  readonly #line;
  readonly #streams: StreamReads;
  readonly #appender: Appender;
  readonly #feed: Feed;
  readonly #appending = new Set<Promise<unknown>>();

  constructor(connectionString: string, timing: Timing) {
    const connection = new ReadConnection(connectionString);
    const patience = new Patience(timing);
    this.#line = sharedAppendLine(connectionString);
    this.#streams = new StreamReads(connection, patience);
    this.#appender = new Appender(this.#line.line, this.#streams, patience);
    const logEnd = new LogEnd(connection, patience);
    this.#feed = { connection, logEnd, patience, closing: this.#closing.signal };
  }

  async append(
    stream: StreamName,
    expected: number | 'no-stream',
    events: readonly NewEvent[],
  ): Promise<Appended> {
    this.#mustBeOpen();
    const appending = this.#appender.append(appendRequest(stream, expected, events));
    this.#appending.add(appending);
    try {
      return await appending;
    } finally {
      this.#appending.delete(appending);
    }
  }

  readStream(stream: StreamName, range: StreamRange = {}): AsyncIterable<StoredEvent> {
    this.#mustBeOpen();
    return this.#streams.range(stream, range);
  }

  async headOf(stream: StreamName): Promise<StreamHead | null> {
    this.#mustBeOpen();
    return this.#streams.headOf(stream);
  }

  readAll(after: Position | 'start', categories: readonly string[]): AsyncIterable<StoredEvent> {
    this.#mustBeOpen();
    mustBePosition(after);
    return replay(this.#feed, { after, categories });
  }

  subscribe(
    after: Position | 'start',
    categories: readonly string[],
    signal: AbortSignal,
  ): AsyncIterable<SubscriptionItem> {
    this.#mustBeOpen();
    mustBePosition(after);
    const following = { after, categories, signal };
    return categories.length === 0 ? nothing(following, this.#closing.signal) : follow(this.#feed, following);
  }

  async head(): Promise<Position | null> {
    this.#mustBeOpen();
    return this.#feed.logEnd.ofEvents();
  }

  async end(): Promise<Position | null> {
    this.#mustBeOpen();
    const { logEnd, patience } = this.#feed;
    return patience.tried(() => logEnd.ofAll());
  }

  async countAfter(after: Position | 'start', categories: readonly string[], limit: number): Promise<number> {
    let count = 0;
    if (limit <= 0) return count;
    for await (const _ of this.readAll(after, categories)) {
      count += 1;
      if (count >= limit) break;
    }
    return count;
  }

  /** Appends that are under way are seen to their end first; subscriptions that are still open fail with StoreUnavailable. */
  async close(): Promise<void> {
    if (this.#closing.signal.aborted) return;
    this.#closing.abort();
    await Promise.allSettled(this.#appending);
    this.#line.leave();
  }

  #mustBeOpen(): void {
    if (this.#closing.signal.aborted) throw new StoreUnavailable('The event store is closed');
  }
}

/** @throws TypeError */
function mustBePosition(after: Position | 'start'): void {
  if (after !== 'start') logPositionOf(after);
}
