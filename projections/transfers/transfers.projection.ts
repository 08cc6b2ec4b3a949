import type { PlanEventOf, PlanFactOf } from '../../src/domain/plan/events';
import { partyOf } from '../../src/kernel/actor';
import { idOf } from '../../src/kernel/event';
import { millisecondsOf } from '../../src/kernel/instant';
import { sameParty } from '../../src/kernel/party';
import type { Party } from '../../src/kernel/party';
import type { Projection } from '../runner/projection';
import { betweenParties } from '../shared/between';
import { groupChanges } from '../shared/entry-changes';
import type { EntryGroup } from '../shared/entry-changes';
import { partyKeyAcrossPlans } from '../shared/party-key';
import { presentTransfer } from '../shared/present-transfer';
import { transfersAfter } from '../shared/transfer';
import type { TransferFact, TransferRecord } from '../shared/transfer';
import type { PlanTransfers, TransferEntry } from './document';

type TransfersEvent = PlanEventOf<TransferFact['type'] | 'PlanOpened'>;

const row = (plan: PlanTransfers | null, fact: TransferFact): PlanTransfers | null =>
  plan && { ...plan, transfers: transfersAfter(plan.transfers, fact) };

/** Every transfer, for the parties that it concerns and, across all of them, for auditors. */
export const transfers: Projection<PlanTransfers, TransfersEvent, TransferEntry> = {
  name: 'transfers',
  version: 3,
  categories: ['plan'],
  indexes: {
    entries: [
      ['party', 'state', 'offeredAt'],
      ['party', 'offeredAt'],
      ['primary', 'state', 'offeredAt'],
      ['primary', 'offeredAt'],
      ['providerId', 'offeredAt'],
      ['between', 'offeredAt'],
      ['planId', 'primary', 'offeredAt'],
    ],
  },
  documentId: (fact) => idOf(fact.stream),
  on: {
    PlanOpened: (_, fact) => opened(fact),
    TransferOffered: row,
    TransferAccepted: row,
    TransferDeclined: row,
    TransferWithdrawn: row,
    TransferExpired: row,
    EnteredInError: row,
  },
  entries: (before, after) => groupChanges(groupsOf(before), groupsOf(after)),
};

const opened = ({ data: { planId, patient } }: PlanFactOf<'PlanOpened'>): PlanTransfers => ({
  planId,
  patientId: patient.patientId,
  transfers: [],
});

/** The plan itself changes nothing in them: neither its id nor its patient's ever does. */
const groupsOf = (plan: PlanTransfers | null): readonly EntryGroup<TransferEntry>[] =>
  plan?.transfers.map((record) => ({
    key: record.transferId,
    from: [record],
    entries: () => entriesOf(plan, record),
  })) ?? [];

/** In whose list an entry stands. */
type Listed = Pick<TransferEntry, 'primary' | 'party' | 'providerId' | 'between'>;
const nobody: Listed = { primary: false, party: null, providerId: null, between: null };

function entriesOf(
  plan: PlanTransfers,
  record: TransferRecord,
): readonly (readonly [string, TransferEntry])[] {
  const parties = partiesOf(record).map((party): Listed => ({
    ...nobody,
    party: partyKeyAcrossPlans(party, plan.patientId),
    providerId: party.kind === 'provider' ? party.providerId : null,
  }));
  const pairs = pairsOf(record).map((pair): Listed => ({ ...nobody, between: pair }));
  return [{ ...nobody, primary: true }, ...parties, ...pairs].map((listed) => [
    `${record.transferId}/${listed.party ?? listed.between ?? 'primary'}`,
    entryOf(plan, record, listed),
  ]);
}

/** Who asked, who has it, who is to have it: each once. */
function partiesOf({ offeredBy, subjects, to }: TransferRecord): readonly Party[] {
  const asker = partyOf(offeredBy);
  const all = [...(asker ? [asker] : []), ...subjects.map(({ from }) => from), to];
  return all.filter((party, index) => all.findIndex((other) => sameParty(other, party)) === index);
}

/** The receiver with each unit that has some of it. */
const pairsOf = ({ subjects, to }: TransferRecord): readonly string[] => [
  ...new Set(subjects.flatMap(({ from }) => betweenParties(from, to) ?? [])),
];

function entryOf(plan: PlanTransfers, record: TransferRecord, listed: Listed): TransferEntry {
  const { state, answeredAt = null } = presentTransfer(record);
  const { transferId, deadline, offeredAt } = record;
  return {
    ...listed,
    planId: plan.planId,
    patientId: plan.patientId,
    transferId,
    state,
    deadline,
    offeredAt,
    answerTimeSeconds:
      answeredAt && Math.round((millisecondsOf(answeredAt) - millisecondsOf(offeredAt)) / 1000),
    record,
  };
}
