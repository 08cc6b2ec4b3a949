import type { Appended } from '../../../application/ports/event-store';
import type { AppendRequest } from './append-request';

/** A group is answered before the next one is sent. */
export type ToThread = readonly AppendRequest[] | 'close';

/** An error's class does not survive the way between threads. */
export type Refusal =
  | { readonly kind: 'wrong-revision'; readonly actual: number | 'no-stream' | 'unknown' }
  | { readonly kind: 'unavailable'; readonly message: string }
  | { readonly kind: 'fault'; readonly message: string };

/** What became of each of a group, or why none of it is stored. */
export type FromThread =
  | { readonly outcomes: readonly ({ readonly answer: Appended } | { readonly refusal: Refusal })[] }
  | { readonly failure: Refusal };
