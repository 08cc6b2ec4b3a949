import { isReport } from '../../../projections/audit-trail/field-history';
import { inTurn, netChange, netFields } from '../../../projections/audit-trail/net-changes';
import type { AuditEntry } from '../../../projections/audit-trail/document';
import type { NetChange, NetPlace, Span } from '../../../projections/audit-trail/net-changes';
import type { Instant } from '../../kernel/instant';
import type { Scalar } from '../ports/read-store';
import type { PageOf } from './answer';
import { reportsBehind } from './changed-reports';
import type { ReadModel } from './read-models';
import { shownOf } from './span-seen';
import type { PageWanted, SpanSeen, Turn } from './span-seen';

export const theFirst: Turn = { revision: -1, path: '' };

/** The cursor tells the two moments, and behind which place the page begins: none is in the list twice. */
export function begunAt(cursor: readonly Scalar[]): { readonly span: Span; readonly after: Turn } {
  const [fromRevision, fromAt, toRevision, toAt, revision, path] = cursor;
  const from =
    fromRevision === null ? null : { revision: Number(fromRevision), at: String(fromAt) as Instant };
  return {
    span: { from, to: { revision: Number(toRevision), at: String(toAt) as Instant } },
    after: { revision: Number(revision), path: String(path) },
  };
}

const cursorOf = ({ from, to }: Span, { revision, path }: Turn): readonly Scalar[] => [
  ...[from?.revision ?? null, from?.at ?? null, to.revision, to.at],
  ...[revision, path],
];

/**
 * A page of what differs. The fields are told by their own history, and of the entries only the page's own are read:
 * a page costs the same wherever in the plan's history it stands.
 */
export async function changesPage(
  model: ReadModel,
  seen: SpanSeen,
  { limit, after }: PageWanted,
): Promise<PageOf<NetChange>> {
  const wanted = { limit: limit + 1, after };
  const fields = fieldsBehind(seen, wanted);
  const upTo = fields.length < wanted.limit ? seen.span.to.revision : (fields.at(-1)?.revision ?? -1);
  const reports = await reportsBehind(model, seen, { ...wanted, upTo });
  const places = inTurn([...fields, ...reports.places]).filter(
    ({ revision }) => revision <= reports.lookedTo,
  );
  const items = places.slice(0, limit);
  const last = places.length > limit ? items.at(-1) : reports.goesOn;
  return { items: await told(model, items), next: last ? cursorOf(seen.span, last) : null };
}

function fieldsBehind(seen: SpanSeen, { limit, after }: PageWanted): readonly NetPlace[] {
  const shown = shownOf(seen);
  const places = netFields(seen.history, seen.span);
  const behind: NetPlace[] = [];
  for (const place of places.slice(places.findLastIndex(isTold(after)) + 1)) {
    const change = shown(place);
    if (change) behind.push(change);
    if (behind.length === limit) break;
  }
  return behind;
}

/** Whether a field had its turn by then; of one event the report stands last. */
const isTold =
  (last: Turn) =>
  ({ revision, path }: Turn): boolean =>
    revision < last.revision || (revision === last.revision && (path === last.path || isReport(last.path)));

/** The places with what the entries of their events tell. */
async function told(model: ReadModel, places: readonly NetPlace[]): Promise<readonly NetChange[]> {
  const entries = await model.entries<AuditEntry>(places.map(({ eventId }) => eventId));
  return places.flatMap((place) => {
    const entry = entries.get(place.eventId);
    return entry ? [netChange(place, entry)] : [];
  });
}
