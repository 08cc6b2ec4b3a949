import { isReport } from '../../projections/audit-trail/field-history';
import { inTurn, isGone, netChange, netFields, netReport } from '../../projections/audit-trail/net-changes';
import { versionAt, valueAt } from '../../projections/audit-trail/versions';
import type { AuditEntry, FieldChange, FieldHistory } from '../../projections/audit-trail/document';
import type { NetChange, NetPlace, Span } from '../../projections/audit-trail/net-changes';
import { given } from './given';

/** A plan's whole account: what its fields have been, and its entries, completed and oldest first. */
export interface Account {
  readonly history: FieldHistory;
  readonly entries: readonly AuditEntry[];
}

const within =
  ({ from, to }: Span) =>
  ({ revision }: AuditEntry): boolean =>
    revision > (from?.revision ?? -1) && revision <= to.revision;

/** What differs at the two ends, made from the product's parts as its query makes it. */
export function netOf({ history, entries }: Account, span: Span): readonly NetChange[] {
  const byId = new Map(entries.map((entry) => [entry.eventId, entry]));
  const known = entries.filter(({ revision }) => revision <= span.to.revision);
  const corrections = {
    takenBack: new Set(known.flatMap(({ corrects }) => corrects ?? [])),
    corrected: byId,
  };
  const reports = entries
    .filter(within(span))
    .flatMap((entry) => netReport(entry, corrections, { history, span }) ?? []);
  const places: readonly NetPlace[] = [...netFields(history, span), ...reports];
  return inTurn(places).map((place) => netChange(place, given(byId.get(place.eventId), 'entry')));
}

/** The same, told from every entry of the span one after another: by whom each place was changed last, as it is now. */
export function recounted({ history, entries }: Account, span: Span): ReadonlyMap<string, string> {
  const told = new Map<string, string>();
  const begun = new Set(begunWithin(history, span));
  const counted = entries.filter((entry) => within(span)(entry) || begun.has(entry.eventId));
  for (const { eventId, changes } of counted) {
    for (const change of changes.filter(({ from }) => from === undefined || from <= span.to.at)) {
      told.set(change.path, eventId);
    }
  }
  const first = new Map<string, FieldChange>();
  for (const { changes } of counted) {
    for (const change of changes) if (!first.has(change.path)) first.set(change.path, change);
  }
  return new Map(
    [...told].filter(([path, eventId]) => {
      const last = counted.find((entry) => entry.eventId === eventId)?.changes.find((c) => c.path === path);
      const [before, after] = isReport(path)
        ? [first.get(path)?.before, isGone(path, history, span.to) ? null : last?.after]
        : [span.from && valueAt(history.fields, path, span.from), valueAt(history.fields, path, span.to)];
      return JSON.stringify(before) !== JSON.stringify(after);
    }),
  );
}

/** The events before the span that time alone has brought into force in it. */
const begunWithin = ({ fields }: FieldHistory, { from, to }: Span): readonly string[] =>
  Object.values(fields).flatMap((versions) => {
    const version = versionAt(versions, to);
    const isOfBefore = from !== null && version !== undefined && version.revision <= from.revision;
    return isOfBefore && version.from !== undefined && version.from > from.at ? [version.eventId] : [];
  });
