import type { Caller } from '../access/caller';
import type { Position } from '../ports/event-store';
import type { Scalar } from '../ports/read-store';

/** Who reads, and which writes the answer must contain (Consistency-Token). */
export interface Reading {
  readonly caller: Caller;
  readonly atLeast?: Position;
  readonly language: 'nb' | 'en';
}

/** How fresh an answer is. */
export interface Freshness {
  readonly position: Position | null;
  /** Seconds since the read model last had everything; 0 when it has. */
  readonly ageSeconds: number;
  /** True when a faulty event has stopped the stream that the answer is about. */
  readonly incomplete: boolean;
  /** True while the event store is away: nobody knows what has come since. */
  readonly isUnconfirmed?: boolean;
}

export interface Answer<Body> {
  readonly body: Body;
  readonly freshness: Freshness;
}

/** An answer that comes from no read model is never behind. */
export const withoutDelay = <Body>(body: Body): Answer<Body> => ({
  body,
  freshness: { position: null, ageSeconds: 0, incomplete: false },
});

export interface PageRequest {
  readonly limit: number;
  readonly after?: readonly Scalar[];
}
export interface PageOf<Item> {
  readonly items: readonly Item[];
  readonly next: readonly Scalar[] | null;
}
