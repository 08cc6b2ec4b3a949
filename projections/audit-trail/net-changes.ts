import type { Actor } from '../../src/kernel/actor';
import type { EventId } from '../../src/kernel/ids';
import type { Instant } from '../../src/kernel/instant';
import { sameJson } from '../shared/same-json';
import type { AuditEntry, EventRef, FieldChange, FieldHistory, Version } from './document';
import { asAgreed, valueAt, versionAt } from './versions';
import type { Moment } from './versions';

/** From what one saw, or from nothing, to what is shown now. */
export interface Span {
  readonly from: Moment | null;
  readonly to: Moment;
}

/** A place that differs at the two ends of a span, and the last event that made it so. */
export interface NetPlace extends EventRef {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
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

/** The revision before the span's first. */
export const seenIn = ({ from }: Span): number => from?.revision ?? -1;

/** By the events that made them so; those of one event as it tells of them. */
export const inTurn = (places: readonly NetPlace[]): readonly NetPlace[] =>
  places.toSorted((one, other) => one.revision - other.revision);

/** The fields that differ; what was changed and changed back does not. Reports are no fields: see `netReport`. */
export function netFields({ fields }: FieldHistory, span: Span): readonly NetPlace[] {
  const net = Object.entries(fields).flatMap(([path, versions]) => netField(path, versions, span) ?? []);
  return inTurn(net);
}

function netField(path: string, versions: readonly Version[], span: Span): NetPlace | null {
  const [was, is] = [span.from && versionAt(versions, span.from), versionAt(versions, span.to)];
  if (was === is) return null;
  const [before, after] = [was?.value ?? null, is?.value ?? null];
  const made = sameJson(before, after) ? undefined : madeBy(versions, is, span);
  return made ? { path, before, after, revision: made.revision, eventId: made.eventId } : null;
}

/** The last event in the span that changed what counts by its end; else what was agreed before it and has begun in it. */
function madeBy(versions: readonly Version[], is: Version | undefined, span: Span): EventRef | undefined {
  const touches = versions.flatMap(({ takenBack, ...set }): readonly EventRef[] =>
    takenBack ? [set, takenBack] : [set],
  );
  const within = touches.filter(({ revision }) => revision > seenIn(span) && revision <= span.to.revision);
  const newestFirst = within.toSorted((a, b) => b.revision - a.revision);
  const changed = newestFirst.find(({ revision }) => isChangedBy(revision, versions, span.to.at));
  return changed ?? (is && hasBegun(is, span) ? is : newestFirst[0]);
}

const hasBegun = ({ revision, from }: Version, span: Span): boolean =>
  span.from !== null && revision <= span.from.revision && from !== undefined && from > span.from.at;

/** Whether the event changed the field's value to one that holds by the instant. */
function isChangedBy(revision: number, versions: readonly Version[], at: Instant): boolean {
  const before = versionAt(versions, { ...asAgreed, revision: revision - 1 });
  const after = versionAt(versions, { ...asAgreed, revision });
  return (
    !sameJson(before?.value ?? null, after?.value ?? null) && (after?.from === undefined || after.from <= at)
  );
}

/** What became of reports within a span, as far as a correction of one tells. */
export interface Corrections {
  /** The reports that were taken back by the end of the span. */
  readonly takenBack: ReadonlySet<EventId>;
  /** The reports that corrections took back, as far as the reader may see them. */
  readonly corrected: ReadonlyMap<EventId, AuditEntry>;
}

/** What an entry of the span that makes a report or takes one back comes to: nothing where both were done in it. */
export function netReport(
  { place: path, revision, eventId, corrects, changes }: AuditEntry,
  { takenBack, corrected }: Corrections,
  { history, span }: { readonly history: FieldHistory; readonly span: Span },
): NetPlace | null {
  if (path === undefined) return null;
  if (corrects === undefined) {
    const isShown = !takenBack.has(eventId) && !isGone(path, history, span.to);
    return isShown ? { path, before: null, after: reportAt(path, changes), revision, eventId } : null;
  }
  const report = corrected.get(corrects);
  if (!report || report.revision > seenIn(span)) return null;
  return { path, before: reportAt(path, report.changes), after: null, revision, eventId };
}

const reportAt = (place: string, changes: readonly FieldChange[]): unknown =>
  changes.find(({ path }) => path === place)?.after ?? null;

/** With a measure that should never have been added go its performances. */
export function isGone(path: string, { fields }: FieldHistory, moment: Moment): boolean {
  const measure = path.indexOf('/performances/');
  return measure > 0 && valueAt(fields, `${path.slice(0, measure)}/title`, moment) === null;
}

/** The place as its event's entry tells of it. */
export function netChange(
  { path, before, after }: NetPlace,
  { actor: by, occurredAt, recordedAt, changes }: AuditEntry,
): NetChange {
  const from = changes.find((change) => change.path === path)?.from;
  return { path, before, after, by, recordedAt, at: from ?? occurredAt };
}
