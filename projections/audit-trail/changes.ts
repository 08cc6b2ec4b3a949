import type { PlanFact } from '../../src/domain/plan/events';
import { sameJson } from '../shared/same-json';
import type { AuditEntry, FieldChange, FieldHistory } from './document';
import { isReport, lastingSettings, reportIn } from './field-history';
import { canTakeBack } from './taken-back';
import { asAgreed, valueAt, versionAt } from './versions';

/** What differs between the history before and after the fact, and what the fact reports besides. */
export function changesBetween(
  before: FieldHistory,
  after: FieldHistory,
  fact: PlanFact,
): readonly FieldChange[] {
  const report = reportIn(fact);
  const changed = pathsTouched(before, after, fact)
    .map((path) => changeAt(path, before, after, fact))
    .filter((change) => !sameJson(change.before, change.after));
  return [...(report ? [{ path: report.path, before: null, after: report.value }] : []), ...changed];
}

/** Only what takes something back can change a field that it does not name. */
function pathsTouched(before: FieldHistory, after: FieldHistory, fact: PlanFact): readonly string[] {
  if (!canTakeBack(fact)) return lastingSettings(before, fact).map(({ path }) => path);
  return Object.keys(after.fields).filter((path) => before.fields[path] !== after.fields[path]);
}

function changeAt(path: string, before: FieldHistory, after: FieldHistory, fact: PlanFact): FieldChange {
  const version = versionAt(after.fields[path] ?? [], asAgreed);
  const isForLater = version?.from !== undefined && version.from > fact.occurredAt;
  return {
    path,
    before: valueAt(before.fields, path),
    after: version?.value ?? null,
    ...(isForLater && { from: version.from }),
  };
}

/** The place of a report that the fact makes or takes back: a performance or an observation. */
export function reportPlace(fact: PlanFact): string | undefined {
  if (fact.type !== 'EnteredInError') return reportIn(fact)?.path;
  const { corrected, eventId } = fact.data;
  if (corrected.type === 'ObservationReported') return `/observations/${corrected.observationId}`;
  return corrected.type === 'MeasurePerformed' || corrected.type === 'MeasureMissed'
    ? `/measures/${corrected.measureId}/performances/${eventId}`
    : undefined;
}

/** The entry of a correction with what the report had said. The projector keeps no reports, so a query brings it along. */
export function completed(entry: AuditEntry, corrected: AuditEntry | undefined): AuditEntry {
  const reports = (corrected?.changes ?? []).filter(({ path }) => isReport(path));
  const gone = reports.map(({ path, after }) => ({ path, before: after, after: null }));
  return gone.length > 0 ? { ...entry, changes: [...entry.changes, ...gone] } : entry;
}
