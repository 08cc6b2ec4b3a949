import type { Position } from '../ports/event-store';

/** What somebody who looks on is told: no more than that there is something new to ask for, or that he may look no longer. */
export type LiveEvent =
  | { readonly kind: 'changed'; readonly revision?: number; readonly position: Position | null }
  | { readonly kind: 'closed' };
