import { idOf } from '../../src/kernel/event';
import type { PlanEventOf, PlanFactOf } from '../../src/domain/plan/events';
import type { Instant } from '../../src/kernel/instant';
import type { LifeFact } from '../shared/lives';
import type { EntryChange, Projection } from '../runner/projection';
import type { Ledger, ResponsibilityRow } from './document';
import { ledgerAfter } from './ledger';

type ResponsibilityEvent = PlanEventOf<LifeFact['type'] | 'TransferOffered'>;

const row = (ledger: Ledger | null, fact: LifeFact): Ledger | null => ledger && ledgerAfter(ledger, fact);

/** Who had which subject when, and when the register knew it: both axes of time. */
export const responsibilityHistory: Projection<Ledger, ResponsibilityEvent, ResponsibilityRow> = {
  name: 'responsibility-history',
  version: 2,
  categories: ['plan'],
  indexes: {
    // What is known now is told in the same order as what was known then: superseded rows are passed over on the way.
    entries: [
      ['planId'],
      ['from'],
      ['providerId', 'from'],
      ['between', 'from'],
      ['how', 'from'],
      ['learnedAt'],
    ],
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
    TransferOffered: (ledger, { data: { transferId, reason } }) =>
      ledger && { ...ledger, offerReasons: { ...ledger.offerReasons, [transferId]: reason } },
    TransferAccepted: row,
    TransferWithdrawn: row,
    ResponsibilityTakenOver: row,
    EnteredInError: row,
  },
  entries: (before, after, fact) => rowChanges(before?.rows ?? [], after?.rows ?? [], fact.recordedAt),
};

const emptyLedger = ({ data: { planId, patient } }: PlanFactOf<'PlanOpened'>): Ledger => ({
  planId,
  patientId: patient.patientId,
  lives: [],
  offerReasons: {},
  entered: {},
  rows: [],
  written: {},
});

function rowChanges(
  before: readonly ResponsibilityRow[],
  after: readonly ResponsibilityRow[],
  recordedAt: Instant,
): readonly EntryChange<ResponsibilityRow>[] {
  const stays = new Set(after.map(({ rowId }) => rowId));
  const was = new Set(before.map(({ rowId }) => rowId));
  const superseded = before.filter(({ rowId }) => !stays.has(rowId));
  const written = after.filter(({ rowId }) => !was.has(rowId));
  return [
    ...superseded.map((old) => ({
      ...old,
      knownTo: recordedAt,
      knownUntil: recordedAt,
      learnedAt: recordedAt,
    })),
    ...written,
  ].map((entry) => ({
    id: entry.rowId,
    entry,
  }));
}
