import { isShownTo } from '../../../projections/audit-trail/shown-to';
import type { FieldHistory } from '../../../projections/audit-trail/document';
import type { NetChange, Span } from '../../../projections/audit-trail/net-changes';
import type { Moment } from '../../../projections/audit-trail/versions';
import type { Limited } from '../../../projections/shared/limited';
import type { Instant } from '../../kernel/instant';
import type { Scalar } from '../ports/read-store';
import type { PageOf } from './messages';

/** What a reader is shown of a span of a plan's history. */
export interface SpanSeen {
  readonly history: FieldHistory;
  readonly span: Span;
  readonly limited: Limited;
  readonly now: Moment;
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

/** Of what the reader may see now; what he could not see then is new to him. */
function forReader(
  changes: readonly NetChange[],
  { history, span: { from, to }, limited, now }: SpanSeen,
): readonly NetChange[] {
  const isShown = isShownTo(limited, history, to, now);
  const wasShown = isShownTo(limited, history, ...(from ? [from] : []));
  return changes
    .filter(({ path }) => isShown(path))
    .map((change) => (wasShown(change.path) ? change : { ...change, before: null }));
}
