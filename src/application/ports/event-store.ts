import type { StreamName } from '../../kernel/event';
import { PlainError } from '../../kernel/fault';

export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };
export type JsonObject = { readonly [key: string]: JsonValue };

/**
 * A place in the order of all events. Opaque; compare as text: a later event's position is greater. It holds both
 * commit and prepare of the store (KurrentDB #4970: with the commit alone an event can be lost on resumption).
 */
export type Position = string & { readonly __brand: 'Position' };

/** What an event is appended as. The data and metadata are already in their stored form. */
export interface NewEvent {
  readonly id: string;
  readonly type: string;
  readonly data: JsonObject;
  readonly metadata: JsonObject;
}

export interface StoredEvent extends NewEvent {
  readonly stream: StreamName;
  /** Counts from 0 in the stream, without gaps. */
  readonly revision: number;
  readonly position: Position;
}

export interface Appended {
  /** Of the last event appended. */
  readonly revision: number;
  readonly position: Position;
}

/**
 * What a subscription hands out, in order: everything before a checkpoint or a caught-up mark has been handed out. The
 * mark comes again each time that the subscription has caught up with what was appended since.
 */
export type SubscriptionItem =
  | { readonly kind: 'event'; readonly event: StoredEvent }
  | { readonly kind: 'checkpoint'; readonly position: Position }
  | { readonly kind: 'caught-up' };

export interface StreamHead {
  readonly revision: number;
  readonly id: string;
}

export interface StreamRange {
  /** First revision wanted; default 0. */
  readonly from?: number;
  readonly maxCount?: number;
}

/** The stream is not where the writer believed: nothing was appended. */
export class WrongExpectedRevision extends Error {
  constructor(
    readonly stream: StreamName,
    readonly expected: number | 'no-stream',
    /** The head of the stream, where the store tells. */
    readonly actual: number | 'no-stream' | 'unknown',
  ) {
    super(`Stream ${stream} is at ${String(actual)}, not at ${String(expected)}`);
    this.name = 'WrongExpectedRevision';
  }
}

/** The store cannot be reached or cannot answer now; nothing is known to be wrong with the request. */
export class StoreUnavailable extends PlainError {
  override readonly name = 'StoreUnavailable';
}

/** The store is there and refuses: waiting does not help, somebody has to change something. */
export class StoreRefuses extends StoreUnavailable {}

export interface EventStore {
  /**
   * Appends all events or none, durably before it answers. The same events (ids) at the same expected revision once
   * more answer as the first time.
   * @throws WrongExpectedRevision, StoreUnavailable, TypeError where an event is not JSON or there is none
   */
  append(stream: StreamName, expected: number | 'no-stream', events: readonly NewEvent[]): Promise<Appended>;
  /** Forwards from a revision; a stream that does not exist is empty. */
  readStream(stream: StreamName, range?: StreamRange): AsyncIterable<StoredEvent>;
  /** The last event of a stream; null where there is no such stream. Cheaper than reading it. */
  headOf(stream: StreamName): Promise<StreamHead | null>;
  /** Every event of the categories (none of no categories) after a position, oldest first, up to the head at the start. */
  readAll(after: Position | 'start', categories: readonly string[]): AsyncIterable<StoredEvent>;
  /** Like `readAll` and then on, as events are appended, until the signal aborts. Wakes without polling. */
  subscribe(
    after: Position | 'start',
    categories: readonly string[],
    signal: AbortSignal,
  ): AsyncIterable<SubscriptionItem>;
  /** The position of the newest event, or null in an empty store. */
  head(): Promise<Position | null>;
  /** Where the store's log ends: at the newest event or after it, and no checkpoint that it ever handed out lies further. */
  end(): Promise<Position | null>;
  /** How many events of the categories come after a position; counts no further than the limit. */
  countAfter(after: Position | 'start', categories: readonly string[], limit: number): Promise<number>;
  close(): Promise<void>;
}

export const EVENT_STORE = Symbol('EventStore');
