import type { Instant } from '../../src/kernel/instant';
import type { Party } from '../../src/kernel/party';
import type { Subject } from '../../src/domain/plan/events';
import type { TransferId } from '../../src/kernel/ids';
import type { ResponsibilityRow } from './document';

/** An item of /responsibility/history; across plans the planId is added. */
export type HistoryItem = Omit<
  ResponsibilityRow,
  'rowId' | 'planId' | 'patientId' | 'subjectKey' | 'providerId' | 'until' | 'madeBy'
>;

/** A subject of /responsibility. */
export interface HeldSubject {
  readonly subject: Subject;
  readonly title: string;
  readonly responsible: Party;
  readonly since: Instant;
  readonly how: ResponsibilityRow['how'];
  readonly transferId?: TransferId;
}

/** Whether the register held the row for true at the instant. */
const isKnownAt = ({ recordedAt, knownTo }: ResponsibilityRow, knownAt: Instant): boolean =>
  recordedAt <= knownAt && (knownTo === null || knownAt < knownTo);

/** The rows that the register knew at the instant, by subject (the coordination first), then from. */
export const knownRows = (
  rows: readonly ResponsibilityRow[],
  knownAt: Instant,
): readonly ResponsibilityRow[] => rows.filter((row) => isKnownAt(row, knownAt)).toSorted(bySubjectThenFrom);

/** The rows that were true for the register once but are no longer at the instant. */
export const supersededRows = (
  rows: readonly ResponsibilityRow[],
  knownAt: Instant,
): readonly ResponsibilityRow[] =>
  rows
    .filter(({ recordedAt, knownTo }) => knownTo !== null && recordedAt < knownTo && knownTo <= knownAt)
    .toSorted(bySubjectThenFrom);

/** Who had each subject at one instant, as the register knew it at another. */
export const heldAtAsKnownAt = (
  rows: readonly ResponsibilityRow[],
  at: Instant,
  knownAt: Instant,
): readonly HeldSubject[] =>
  knownRows(rows, knownAt)
    .filter(({ from, to }) => from <= at && (to === null || at < to))
    .map(({ subject, title, responsible, from, how, transferId }) => ({
      subject,
      title,
      responsible,
      since: from,
      how,
      ...(transferId && { transferId }),
    }));

/** The row as it was told at the instant: what was superseded later was not yet so then. */
export function historyItem(row: ResponsibilityRow, knownAt: Instant): HistoryItem {
  const { subject, title, responsible, from, to, how, transferId, by, reason, recordedAt, knownTo } = row;
  return {
    subject,
    title,
    responsible,
    from,
    to,
    how,
    ...(transferId && { transferId }),
    by,
    ...(reason !== undefined && { reason }),
    recordedAt,
    knownTo: knownTo !== null && knownTo <= knownAt ? knownTo : null,
  };
}

function bySubjectThenFrom(a: ResponsibilityRow, b: ResponsibilityRow): number {
  const [left, right] = [a, b].map((row) => [rank(row), row.subjectKey, row.from, row.recordedAt].join(' '));
  return compare(left ?? '', right ?? '');
}

const rank = ({ subjectKey }: ResponsibilityRow): number => (subjectKey === 'coordination' ? 0 : 1);

const compare = (a: string, b: string): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};
