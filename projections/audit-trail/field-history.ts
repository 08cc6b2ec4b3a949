import { subjectKey } from '../../src/domain/plan/events';
import type { PlanFact, PlanFactOf } from '../../src/domain/plan/events';
import { fieldsOf } from '../../src/domain/plan/fields';
import type { EventId } from '../../src/kernel/ids';
import type { FieldChange, FieldHistory, Version } from './document';

type Fields = FieldHistory['fields'];

/** The history after one more fact; the very same one where the fact sets no field that lasts. */
export function historyAfter(history: FieldHistory, fact: PlanFact): FieldHistory {
  const back = takenBack(history, fact);
  const kept = back ? withoutVersions(history.fields, back) : history.fields;
  const fields = withVersions(kept, fact);
  const pending = pendingAfter(history, fact);
  return fields === history.fields && pending === history.pending ? history : { ...history, fields, pending };
}

function withVersions(fields: Fields, fact: PlanFact): Fields {
  const { eventId } = fact;
  const written = lastingIn(fact);
  if (written.length === 0) return fields;
  const next: Record<string, readonly Version[]> = { ...fields };
  for (const { path, value } of written) next[path] = [...(next[path] ?? []), { eventId, value }];
  return next;
}

const lastingIn = (fact: PlanFact) => fieldsOf(fact, fact.eventId).filter(({ once }) => !once);

/** What differs between the history before and after the fact, and what the fact added besides. */
export function changesBetween(
  before: FieldHistory | null,
  after: FieldHistory,
  fact: PlanFact,
): readonly FieldChange[] {
  const added = fieldsOf(fact, fact.eventId)
    .filter(({ once }) => once)
    .map(({ path, value }) => ({ path, before: null, after: value }));
  const old = before?.fields ?? {};
  const changed = pathsTouched(old, after.fields, fact)
    .filter((path) => old[path] !== after.fields[path])
    .map((path) => ({ path, before: valueAt(old, path), after: valueAt(after.fields, path) }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
  return [...added, ...changed];
}

/** Only what takes something back can change a field that it does not name. */
function pathsTouched(old: Fields, now: Fields, fact: PlanFact): readonly string[] {
  const takesBack = fact.type === 'EnteredInError' || fact.type === 'TransferWithdrawn';
  const paths = takesBack
    ? [...Object.keys(old), ...Object.keys(now)]
    : lastingIn(fact).map(({ path }) => path);
  return [...new Set(paths)];
}

/** The field's last value; null where it has none. */
export const valueAt = (fields: Fields, path: string): unknown => fields[path]?.at(-1)?.value ?? null;

interface TakenBack {
  readonly eventIds: readonly EventId[];
  readonly concerns: (path: string) => boolean;
}

/** The events whose values no longer count: one entered in error, or an acceptance that was cancelled in time. */
function takenBack(history: FieldHistory, fact: PlanFact): TakenBack | null {
  if (fact.type === 'EnteredInError') return { eventIds: [fact.data.eventId], concerns: () => true };
  if (fact.type !== 'TransferWithdrawn') return null;
  const { transferId, subjects } = fact.data;
  const cancelled = history.pending.filter(
    (each) => each.transferId === transferId && each.effectiveFrom > fact.occurredAt,
  );
  const places = subjects.map(({ subject }) => `/${subjectKey(subject)}/responsible`);
  return {
    eventIds: cancelled.map(({ eventId }) => eventId),
    concerns: (path) => places.some((place) => path.endsWith(place)),
  };
}

const pendingAfter = (history: FieldHistory, fact: PlanFact): FieldHistory['pending'] =>
  fact.type === 'TransferAccepted' && fact.data.effectiveFrom > fact.occurredAt
    ? [...history.pending, pendingIn(fact)]
    : history.pending;

const pendingIn = ({ eventId, data }: PlanFactOf<'TransferAccepted'>): FieldHistory['pending'][number] => ({
  transferId: data.transferId,
  eventId,
  effectiveFrom: data.effectiveFrom,
});

function withoutVersions(fields: Fields, { eventIds, concerns }: TakenBack): Fields {
  const gone = new Set(eventIds);
  const kept = Object.entries(fields).map(([path, versions]): [string, readonly Version[]] =>
    concerns(path) && versions.some(({ eventId }) => gone.has(eventId))
      ? [path, versions.filter(({ eventId }) => !gone.has(eventId))]
      : [path, versions],
  );
  return Object.fromEntries(kept);
}
