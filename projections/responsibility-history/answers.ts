import { earlier } from '../../src/kernel/instant';
import type { Instant } from '../../src/kernel/instant';
import type { Party } from '../../src/kernel/party';
import type { Subject } from '../../src/domain/plan/events';
import type { TransferId } from '../../src/kernel/ids';
import type { ResponsibilityRow } from './document';

/** That a party had a subject for a while, as it is told; across plans the planId is added. */
export type ResponsibilityInterval = Pick<
  ResponsibilityRow,
  | 'subject'
  | 'title'
  | 'responsible'
  | 'from'
  | 'to'
  | 'how'
  | 'transferId'
  | 'by'
  | 'reason'
  | 'enteredAt'
  | 'lateReason'
  | 'recordedAt'
  | 'knownTo'
  | 'supersededBy'
> & { readonly former?: Party };

/** A subject of /responsibility. */
export interface HeldSubject {
  readonly subject: Subject;
  readonly title: string;
  readonly responsible: Party;
  readonly since: Instant;
  readonly how: ResponsibilityRow['how'];
  readonly transferId?: TransferId;
}

/** Nothing is known yet of what the register will learn: no moment of knowing is later than the latest. */
export const asKnownAt = (asked: Instant | null, latest: Instant): Instant =>
  earlier(asked ?? latest, latest);

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

/** Those that the register knew, and on request, after them, those that it had given up by then. */
export const rowsAsKnown = (
  rows: readonly ResponsibilityRow[],
  knownAt: Instant,
  isWithSuperseded: boolean,
): readonly ResponsibilityRow[] => [
  ...knownRows(rows, knownAt),
  ...(isWithSuperseded ? supersededRows(rows, knownAt) : []),
];

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
export function intervalTold(row: ResponsibilityRow, knownAt: Instant): ResponsibilityInterval {
  const { subject, title, responsible, former, from, to, how, transferId, by } = row;
  const { reason, enteredAt, lateReason, recordedAt, knownTo, supersededBy } = row;
  const isGivenUp = knownTo !== null && knownTo <= knownAt;
  return {
    subject,
    title,
    responsible,
    ...(former && { former }),
    from,
    to,
    how,
    ...(transferId && { transferId }),
    by,
    ...(reason !== undefined && { reason }),
    enteredAt,
    ...(lateReason !== undefined && { lateReason }),
    recordedAt,
    knownTo: isGivenUp ? knownTo : null,
    ...(isGivenUp && supersededBy && { supersededBy }),
  };
}

/**
 * Where a row stands in a list of those that were known at the instant and, after them, those that were superseded by
 * then. It is the row's own, so that a list can be gone on with behind it when it is there no longer.
 */
export const placeOf = (row: ResponsibilityRow, knownAt: Instant): string =>
  `${isKnownAt(row, knownAt) ? 0 : 1} ${sortKeyOf(row)}`;

const sortKeyOf = (row: ResponsibilityRow): string =>
  [rank(row), row.subjectKey, row.from, row.recordedAt, row.rowId].join(' ');

const bySubjectThenFrom = (a: ResponsibilityRow, b: ResponsibilityRow): number =>
  compare(sortKeyOf(a), sortKeyOf(b));

const rank = ({ subjectKey }: ResponsibilityRow): number => (subjectKey === 'coordination' ? 0 : 1);

const compare = (a: string, b: string): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};
