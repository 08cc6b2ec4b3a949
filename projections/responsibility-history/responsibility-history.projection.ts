import { idOf } from '../../src/kernel/event';
import type { PlanEventOf, PlanFactOf } from '../../src/domain/plan/events';
import { reasonOf } from '../shared/reason';
import type { LifeFact } from '../shared/lives';
import type { EntryChange, Projection } from '../runner/projection';
import type { Ledger, ResponsibilityRow } from './document';
import { ledgerAfter } from './ledger';

type ResponsibilityEvent = PlanEventOf<LifeFact['type'] | 'TransferOffered'>;

const row = (ledger: Ledger | null, fact: LifeFact): Ledger | null => ledger && ledgerAfter(ledger, fact);

/** Who had which subject when, and when the register knew it: both axes of time. */
export const responsibilityHistory: Projection<Ledger, ResponsibilityEvent, ResponsibilityRow> = {
  name: 'responsibility-history',
  version: 3,
  categories: ['plan'],
  indexes: {
    // What is known now is told in the same order as what was known then: superseded rows are passed over on the way.
    entries: [['planId'], ['from'], ['providerId', 'from'], ['between', 'from'], ['how', 'from']],
    documents: [['learnedAt']],
  },
  documentId: (fact) => idOf(fact.stream),
  on: {
    PlanOpened: (_, fact) => ledgerAfter(emptyLedger(fact), fact),
    PlanClosed: row,
    MeasureAdded: row,
    MeasureUpdated: row,
    MeasureCompleted: row,
    MeasureDiscontinued: row,
    ResponsibilityAssigned: row,
    TransferOffered: (ledger, { data: { transferId, reason }, recordedAt: learnedAt }) =>
      ledger && { ...ledger, offerReasons: { ...ledger.offerReasons, [transferId]: reason }, learnedAt },
    TransferAccepted: row,
    TransferWithdrawn: row,
    ResponsibilityTakenOver: row,
    EnteredInError: row,
  },
  entries: (before, after, fact) => rowChanges(before?.rows ?? [], after, fact),
};

const emptyLedger = ({ data: { planId, patient }, recordedAt }: PlanFactOf<'PlanOpened'>): Ledger => ({
  planId,
  patientId: patient.patientId,
  lives: [],
  titles: {},
  offerReasons: {},
  entered: {},
  rows: [],
  written: {},
  learnedAt: recordedAt,
});

function rowChanges(
  before: readonly ResponsibilityRow[],
  after: Ledger | null,
  fact: PlanFactOf<ResponsibilityEvent['type']>,
): readonly EntryChange<ResponsibilityRow>[] {
  const rows = after?.rows ?? [];
  const stays = new Set(rows.map(({ rowId }) => rowId));
  const was = new Set(before.map(({ rowId }) => rowId));
  const superseded = before.filter(({ rowId }) => !stays.has(rowId));
  const written = rows.filter(({ rowId }) => !was.has(rowId));
  return [...superseded.map((old) => givenUp(old, after, fact)), ...written].map((entry) => ({
    id: entry.rowId,
    entry,
  }));
}

/** The row as it is kept once the fact has told something else. */
function givenUp(
  row: ResponsibilityRow,
  ledger: Ledger | null,
  fact: PlanFactOf<ResponsibilityEvent['type']>,
): ResponsibilityRow {
  const { eventId, type, by, recordedAt: at } = fact;
  const reason = fact.lateReason ?? reasonFor(fact, ledger);
  const supersededBy = { eventId, type, by, at, ...(reason !== undefined && { reason }) };
  return { ...row, knownTo: at, knownUntil: at, supersededBy };
}

/** An acceptance has its reason from the offer. */
const reasonFor = (
  fact: PlanFactOf<ResponsibilityEvent['type']>,
  ledger: Ledger | null,
): string | undefined =>
  fact.type === 'TransferAccepted' ? ledger?.offerReasons[fact.data.transferId] : reasonOf(fact);
