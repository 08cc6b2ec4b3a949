import { subjectKey } from '../../src/domain/plan/events';
import { openEnd } from '../../src/kernel/instant';
import type { Instant } from '../../src/kernel/instant';
import { livesAfter } from '../shared/lives';
import type { LifeFact } from '../shared/lives';
import { intervalsOf } from '../shared/tenures';
import type { Interval, SubjectLife } from '../shared/tenures';
import type { Ledger, ResponsibilityRow } from './document';

/** The ledger after a fact about who has what: rows that still tell the truth stay, the others are replaced. */
export function ledgerAfter(ledger: Ledger, fact: LifeFact): Ledger {
  const lives = livesAfter(ledger.lives, fact);
  const empty: Ledger = { ...ledger, lives, rows: [] };
  return lives.reduce((next, life) => {
    const known = ledger.rows.filter((row) => row.subjectKey === subjectKey(life.subject));
    return intervalsOf(life).reduce((all, interval) => {
      const same = known.find((row) => tellsOf(row, interval));
      return same ? { ...all, rows: [...all.rows, same] } : withRow(all, life, interval, fact.recordedAt);
    }, next);
  }, empty);
}

const tellsOf = (row: ResponsibilityRow, { tenure, from, to }: Interval): boolean =>
  row.madeBy === tenure.eventId && row.from === from && row.to === to;

function withRow(ledger: Ledger, life: SubjectLife, interval: Interval, recordedAt: Instant): Ledger {
  const key = subjectKey(life.subject);
  const ordinal = (ledger.written[key] ?? 0) + 1;
  const row = rowOf(ledger, life, interval, {
    rowId: `${ledger.planId}/${key}/${String(ordinal)}`,
    recordedAt,
  });
  return { ...ledger, rows: [...ledger.rows, row], written: { ...ledger.written, [key]: ordinal } };
}

function rowOf(
  { planId, patientId, offerReasons }: Ledger,
  { subject, title }: SubjectLife,
  { tenure: { eventId, responsible, how, by, transferId, ...tenure }, from, to }: Interval,
  { rowId, recordedAt }: Pick<ResponsibilityRow, 'rowId' | 'recordedAt'>,
): ResponsibilityRow {
  const reason = transferId ? offerReasons[transferId] : tenure.reason;
  return {
    rowId,
    planId,
    patientId,
    subject,
    subjectKey: subjectKey(subject),
    title,
    responsible,
    providerId: responsible.kind === 'provider' ? responsible.providerId : null,
    from,
    to,
    until: to ?? openEnd,
    how,
    ...(transferId && { transferId }),
    by,
    ...(reason !== undefined && { reason }),
    madeBy: eventId,
    recordedAt,
    knownTo: null,
  };
}
