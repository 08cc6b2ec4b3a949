import { subjectKey } from '../../src/domain/plan/events';
import type { PlanFact, PlanFactOf } from '../../src/domain/plan/events';
import { fieldsOf } from '../../src/domain/plan/fields';
import type { EventId } from '../../src/kernel/ids';
import type { FieldChange, FieldHistory, Version } from './document';

type Fields = FieldHistory['fields'];

/** The history after one more fact. */
export function historyAfter(history: FieldHistory, fact: PlanFact): FieldHistory {
  const back = takenBack(history, fact);
  const kept = back ? withoutVersions(history.fields, back) : history.fields;
  const written = fieldsOf(fact, fact.eventId).filter(({ once }) => !once);
  const fields = written.reduce<Fields>(
    (all, { path, value }) => ({
      ...all,
      [path]: [...(all[path] ?? []), { eventId: fact.eventId, value }],
    }),
    kept,
  );
  return { ...history, fields, pending: pendingAfter(history, fact) };
}

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
  const paths = [...new Set([...Object.keys(old), ...Object.keys(after.fields)])];
  const changed = paths
    .filter((path) => old[path] !== after.fields[path])
    .map((path) => ({ path, before: valueAt(old, path), after: valueAt(after.fields, path) }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
  return [...added, ...changed];
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
