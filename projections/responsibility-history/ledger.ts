import { subjectKey } from '../../src/domain/plan/events';
import { openEnd } from '../../src/kernel/instant';
import type { Party } from '../../src/kernel/party';
import { betweenParties } from '../shared/between';
import { livesAfter } from '../shared/lives';
import type { LifeFact } from '../shared/lives';
import { intervalsOf } from '../shared/tenures';
import type { Interval, SubjectLife } from '../shared/tenures';
import type { Ledger, ResponsibilityRow } from './document';
import { titlesAfter } from './titles';

/** The ledger after a fact about who has what: rows that still tell the truth stay, the others are replaced. */
export function ledgerAfter(before: Ledger, fact: LifeFact): Ledger {
  const lives = livesAfter(before.lives, fact);
  const entered = { ...before.entered, ...enteredBy(fact) };
  const known = new Map(before.rows.map((row) => [tellingOf(row.subjectKey, row), row]));
  const written: Record<string, number> = { ...before.written };
  const rows = lives.flatMap((life) => {
    const key = subjectKey(life.subject);
    return spellsOf(life).map((spell) => {
      const same = known.get(tellingOf(key, { ...spell, madeBy: spell.tenure.eventId }));
      if (same) return same;
      const ordinal = (written[key] ?? 0) + 1;
      written[key] = ordinal;
      const rowId = `${before.planId}/${key}/${String(ordinal)}`;
      return rowOf({ ...before, entered }, life, spell, { rowId, recordedAt: fact.recordedAt });
    });
  });
  const { recordedAt: learnedAt } = fact;
  const titles = titlesAfter(before.titles, lives, learnedAt);
  return { ...before, lives, titles, entered, rows, written, learnedAt };
}

/** A row tells of what an event gave and of both its ends. */
const tellingOf = (
  key: string,
  { madeBy, from, to }: Pick<ResponsibilityRow, 'madeBy' | 'from' | 'to'>,
): string => [key, madeBy, from, to].join(' ');

/** An interval and who had the subject before it. */
interface Spell extends Interval {
  readonly former: Party | null;
}

const spellsOf = (life: SubjectLife): readonly Spell[] =>
  intervalsOf(life).map((interval, index, all) => ({
    ...interval,
    former: all[index - 1]?.tenure.responsible ?? null,
  }));

const givesASubject: readonly LifeFact['type'][] = [
  'ResponsibilityAssigned',
  'TransferAccepted',
  'ResponsibilityTakenOver',
];

const enteredBy = ({ type, eventId, recordedAt, lateReason }: LifeFact): Ledger['entered'] =>
  givesASubject.includes(type)
    ? { [eventId]: { enteredAt: recordedAt, ...(lateReason !== undefined && { lateReason }) } }
    : {};

function rowOf(
  { planId, patientId, offerReasons, entered }: Ledger,
  { subject, title }: SubjectLife,
  { tenure: { eventId, responsible, how, by, transferId, ...tenure }, from, to, former }: Spell,
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
    former,
    between: former && betweenParties(former, responsible),
    from,
    to,
    until: to ?? openEnd,
    how,
    ...(transferId && { transferId }),
    by,
    ...(reason !== undefined && { reason }),
    madeBy: eventId,
    ...(entered[eventId] ?? { enteredAt: recordedAt }),
    recordedAt,
    knownTo: null,
    knownUntil: openEnd,
  };
}
