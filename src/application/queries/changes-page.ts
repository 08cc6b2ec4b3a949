import { changeFor } from '../../../projections/audit-trail/shown-to';
import type { NetChange, Span } from '../../../projections/audit-trail/net-changes';
import type { Sight } from '../../../projections/audit-trail/shown-to';
import type { Instant } from '../../kernel/instant';
import type { Scalar } from '../ports/read-store';
import type { PageOf } from './messages';

/** What a reader is shown of a span of a plan's history. */
export interface SpanSeen extends Sight {
  readonly span: Span;
}

/** The cursor tells the two moments, and which place the page before ended with: none is in the list twice. */
export function resumed(cursor: readonly Scalar[]): { readonly span: Span; readonly place: string } {
  const [fromRevision, fromAt, toRevision, toAt, place] = cursor;
  const from =
    fromRevision === null ? null : { revision: Number(fromRevision), at: String(fromAt) as Instant };
  return {
    span: { from, to: { revision: Number(toRevision), at: String(toAt) as Instant } },
    place: String(place),
  };
}

/** A page of the changes behind a place, and the cursor of the next one. */
export function pageOf(
  net: readonly NetChange[],
  seen: SpanSeen,
  { limit, behind: place }: { readonly limit: number; readonly behind: string | undefined },
): PageOf<NetChange> {
  const { from, to } = seen.span;
  const rest = forReader(net.slice(net.findIndex(({ path }) => path === place) + 1), seen);
  const items = rest.slice(0, limit);
  const last = items.at(-1);
  const isMore = last !== undefined && rest.length > items.length;
  return {
    items,
    next: isMore ? [from?.revision ?? null, from?.at ?? null, to.revision, to.at, last.path] : null,
  };
}

/** As far as the reader may see them; to one who has never looked, everything is new. */
function forReader(
  changes: readonly NetChange[],
  { span: { from, to }, ...sight }: SpanSeen,
): readonly NetChange[] {
  const before = from ?? { revision: -1, at: to.at };
  const shown = changeFor(sight, { before, after: to });
  return changes.flatMap((change) => shown(change) ?? []);
}
