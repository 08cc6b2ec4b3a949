import { partyOf } from '../../src/kernel/actor';
import type { Party } from '../../src/kernel/party';
import { presentTransfer } from '../shared/present-transfer';
import type { TransferRecord } from '../shared/transfer';
import type { OfferEntry, WorklistPlan } from './document';
import { listed } from './listed';
import type { Entries, Group } from './listed';

export const offerGroups = (plan: WorklistPlan): readonly Group[] =>
  plan.transfers.map((record) => ({
    key: `offer/${record.transferId}`,
    from: [record],
    entries: () => offerEntries(plan, record),
  }));

/** An open offer stands in two lists: that of the party that is asked, and that of the one that asked. */
function offerEntries(plan: WorklistPlan, record: TransferRecord): Entries {
  const open = record.subjects.filter(({ state }) => state === 'offered');
  const sender = partyOf(record.offeredBy) ?? open[0]?.from;
  if (open.length === 0 || !sender) return [];
  return [
    offerEntry(plan, record, record.to, 'offer-to-answer'),
    offerEntry(plan, record, sender, 'offer-awaiting-answer'),
  ];
}

function offerEntry(
  plan: WorklistPlan,
  record: TransferRecord,
  party: Party,
  list: OfferEntry['list'],
): readonly [string, OfferEntry] {
  const [first, ...others] = record.subjects;
  return [
    `${plan.planId}/${list}/${record.transferId}`,
    {
      ...listed(plan, party, list),
      patient: plan.patient,
      ...(first && others.length === 0 && { subject: first.subject }),
      title: record.subjects.map(({ title }) => title).join(', '),
      ...presentTransfer(record),
    },
  ];
}
