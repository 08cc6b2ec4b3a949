import { netReport, seenIn } from '../../../projections/audit-trail/net-changes';
import { entryFor } from '../../../projections/audit-trail/entry-for';
import type { AuditEntry } from '../../../projections/audit-trail/document';
import type { NetPlace } from '../../../projections/audit-trail/net-changes';
import type { Sight } from '../../../projections/audit-trail/shown-to';
import type { EventId } from '../../kernel/ids';
import { pagesOf } from '../streams/pages';
import type { ReadModel } from './read-models';
import { shownOf } from './span-seen';
import type { PageWanted, SpanSeen, Turn } from './span-seen';

/** A page looks through so many reports at the most, a few at a time. */
const reportsAtOnce = 100;
const mostReports = 800;

export interface Reports {
  readonly places: readonly NetPlace[];
  /** The revision up to which there are no others. */
  readonly lookedTo: number;
  /** Where the next page is to look on, where this one gave up. */
  readonly goesOn: Turn | null;
}

/** Of reports that were taken back, or that the reader may not see, a page can look through many and have none to show. */
export async function reportsBehind(
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
    places.push(...net.filter(({ path }) => path !== after.path));
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
