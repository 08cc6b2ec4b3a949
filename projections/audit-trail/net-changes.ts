import type { Actor } from '../../src/kernel/actor';
import type { EventId } from '../../src/kernel/ids';
import type { Instant } from '../../src/kernel/instant';
import { sameJson } from '../shared/same-json';
import type { AuditEntry, FieldChange, FieldHistory } from './document';
import { isReport } from './field-history';
import { valueAt, versionAt } from './versions';
import type { Moment } from './versions';

/** From what one saw, or from nothing, to what is shown now. */
export interface Span {
  readonly from: Moment | null;
  readonly to: Moment;
}

export interface NetChange {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly by: Actor;
  /** Valid time: when it held in the world. */
  readonly at: Instant;
  readonly recordedAt: Instant;
}

/** The events before the span that time alone has brought into force in it: what was accepted for later. */
export const begunWithin = ({ fields }: FieldHistory, { from, to }: Span): readonly EventId[] =>
  from === null
    ? []
    : Object.values(fields).flatMap((versions) => {
        const version = versionAt(versions, to);
        const isOfBefore = version !== undefined && version.revision <= from.revision;
        return isOfBefore && version.from !== undefined && version.from > from.at ? [version.eventId] : [];
      });

/**
 * What differs at the two ends of the span, by the last event that made it so; what was changed and changed back does
 * not. The entries are those within the span and those of `begunWithin`, completed, oldest first.
 */
export function netChanges(
  history: FieldHistory,
  entries: readonly AuditEntry[],
  span: Span,
): readonly NetChange[] {
  const net = [...touchesByPath(entries)].flatMap(([path, all]) => netChange(path, all, { history, span }));
  return net
    .toSorted((a, b) => a.entry.revision - b.entry.revision)
    .map(({ change: { path, before, after, from }, entry: { actor: by, occurredAt, recordedAt } }) => ({
      ...{ path, before, after, by, recordedAt },
      at: from ?? occurredAt,
    }));
}

interface Touch {
  readonly entry: AuditEntry;
  readonly change: FieldChange;
}

function touchesByPath(entries: readonly AuditEntry[]): ReadonlyMap<string, readonly Touch[]> {
  const byPath = new Map<string, Touch[]>();
  for (const entry of entries) {
    for (const change of entry.changes) {
      const touches = byPath.get(change.path);
      if (touches) touches.push({ entry, change });
      else byPath.set(change.path, [{ entry, change }]);
    }
  }
  return byPath;
}

function netChange(
  path: string,
  touches: readonly Touch[],
  { history, span }: { readonly history: FieldHistory; readonly span: Span },
): readonly Touch[] {
  const last = touches.findLast(({ change }) => change.from === undefined || change.from <= span.to.at);
  if (!last) return [];
  const [before, after] = isReport(path)
    ? [touches[0]?.change.before, isGone(path, history, span.to) ? null : last.change.after]
    : [span.from && valueAt(history.fields, path, span.from), valueAt(history.fields, path, span.to)];
  return sameJson(before, after) ? [] : [{ entry: last.entry, change: { ...last.change, before, after } }];
}

/** With a measure that should never have been added go its performances. */
export function isGone(path: string, { fields }: FieldHistory, moment: Moment): boolean {
  const measure = path.indexOf('/performances/');
  return measure > 0 && valueAt(fields, `${path.slice(0, measure)}/title`, moment) === null;
}
