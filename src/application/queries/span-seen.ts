import { changeFor } from '../../../projections/audit-trail/shown-to';
import type { NetPlace, Span } from '../../../projections/audit-trail/net-changes';
import type { Sight } from '../../../projections/audit-trail/shown-to';

/** What a reader is shown of a span of a plan's history. */
export interface SpanSeen extends Sight {
  readonly span: Span;
}

/** A place that differs, by the event that made it so. */
export type Turn = Pick<NetPlace, 'revision' | 'path'>;

/** What one page is to hold: so many changes, of those that come after a place. */
export interface PageWanted {
  readonly limit: number;
  readonly after: Turn;
}

/** As far as the reader may see it; to one who has never looked, everything is new. */
export function shownOf({ span: { from, to }, ...sight }: SpanSeen): (place: NetPlace) => NetPlace | null {
  const before = from ?? { revision: -1, at: to.at };
  return changeFor(sight, { before, after: to });
}
