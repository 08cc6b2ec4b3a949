import {
  inTurn,
  netChange,
  netFields,
  netReport,
  seenIn,
} from '../../../projections/audit-trail/net-changes';
import type { AuditEntry } from '../../../projections/audit-trail/document';
import type { NetChange, NetPlace, Span, Turn } from '../../../projections/audit-trail/net-changes';
import { entryFor } from '../../../projections/audit-trail/entry-for';
import { changeFor } from '../../../projections/audit-trail/shown-to';
import type { Sight } from '../../../projections/audit-trail/shown-to';
import type { EventId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { Scalar } from '../ports/read-store';
import { pagesOf } from '../streams/pages';
import type { PageOf } from './answer';
import type { ReadModel } from './read-models';

/** What a reader is shown of a span of a plan's history. */
export interface SpanSeen extends Sight {
  readonly span: Span;
}

/** What one page is to hold: so many changes, of those that come after a place. */
export interface PageWanted {
  readonly limit: number;
  readonly after: Turn;
}

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
  const places = [...fields, ...reports.places]
    .filter(({ revision }) => revision <= reports.lookedTo)
    .toSorted(inTurn);
  const items = places.slice(0, limit);
  const last = places.length > limit ? items.at(-1) : reports.goesOn;
  return { items: await told(model, items), next: last ? cursorOf(seen.span, last) : null };
}

function fieldsBehind(seen: SpanSeen, { limit, after }: PageWanted): readonly NetPlace[] {
  const shown = shownOf(seen);
  const behind: NetPlace[] = [];
  for (const place of netFields(seen.history, seen.span)) {
    const change = inTurn(place, after) > 0 ? shown(place) : null;
    if (change) behind.push(change);
    if (behind.length === limit) break;
  }
  return behind;
}

/** A page looks through so many reports at the most, a few at a time. */
const reportsAtOnce = 100;
const mostReports = 800;

interface Reports {
  readonly places: readonly NetPlace[];
  /** The revision up to which there are no others. */
  readonly lookedTo: number;
  /** Where the next page is to look on, where this one gave up. */
  readonly goesOn: Turn | null;
}

/** Of reports that were taken back, or that the reader may not see, a page can look through many and have none to show. */
async function reportsBehind(
  model: ReadModel,
  seen: SpanSeen,
  { limit, after, upTo }: PageWanted & { readonly upTo: number },
): Promise<Reports> {
  const { planId } = seen.history;
  const from = Math.max(after.revision, seenIn(seen.span) + 1);
  const where = { planId, revision: { gte: from, lte: upTo }, place: { gt: '' } };
  const find = (query: Parameters<typeof model.find<AuditEntry>>[1]) =>
    model.find<AuditEntry>('entries', query);
  const places: NetPlace[] = [];
  let looked = 0;
  for await (const page of pagesOf(find, { where, sort: [['revision', 'asc']], limit: reportsAtOnce })) {
    const entries = page.map(({ document }) => document);
    const net = await netReports(model, entries, seen);
    places.push(...net.filter((place) => inTurn(place, after) > 0));
    looked += entries.length;
    const last = entries.at(-1)?.revision ?? upTo;
    if (places.length >= limit) return { places, lookedTo: last, goesOn: null };
    if (looked >= mostReports) return { places, lookedTo: last, goesOn: { revision: last + 1, path: '' } };
  }
  return { places, lookedTo: upTo, goesOn: null };
}

async function netReports(
  model: ReadModel,
  entries: readonly AuditEntry[],
  seen: SpanSeen,
): Promise<readonly NetPlace[]> {
  const corrections = {
    takenBack: await takenBackOf(model, entries, seen),
    corrected: await correctedBy(model, entries, seen),
  };
  const shown = shownOf(seen);
  return entries.flatMap((entry) => {
    const place = netReport(entry, corrections, seen);
    return (place && shown(place)) ?? [];
  });
}

/** A report is taken back where it was made. */
async function takenBackOf(
  model: ReadModel,
  entries: readonly AuditEntry[],
  { history: { planId }, span: { to } }: SpanSeen,
): Promise<ReadonlySet<EventId>> {
  const made = entries.flatMap(({ corrects, place }) => (corrects === undefined && place ? place : []));
  if (made.length === 0) return new Set();
  const found = await model.all<AuditEntry>('entries', {
    where: { planId, revision: { lte: to.revision }, place: { in: made }, corrects: { gt: '' } },
  });
  return new Set(found.flatMap(({ corrects }) => corrects ?? []));
}

async function correctedBy(
  model: ReadModel,
  entries: readonly AuditEntry[],
  sight: Sight,
): Promise<ReadonlyMap<EventId, AuditEntry>> {
  const found = await model.entries<AuditEntry>(entries.flatMap(({ corrects }) => corrects ?? []));
  return new Map(
    [...found.values()].flatMap((recorded) => {
      const shown = entryFor(sight, recorded);
      return shown ? [[shown.eventId, shown] as const] : [];
    }),
  );
}

/** As far as the reader may see it; to one who has never looked, everything is new. */
function shownOf({ span: { from, to }, ...sight }: SpanSeen): (place: NetPlace) => NetPlace | null {
  const before = from ?? { revision: -1, at: to.at };
  return changeFor(sight, { before, after: to });
}

/** The places with what the entries of their events tell. */
async function told(model: ReadModel, places: readonly NetPlace[]): Promise<readonly NetChange[]> {
  const entries = await model.entries<AuditEntry>(places.map(({ eventId }) => eventId));
  return places.flatMap((place) => {
    const entry = entries.get(place.eventId);
    return entry ? [netChange(place, entry)] : [];
  });
}
