import type { Party } from '../../src/kernel/party';
import type { EntryGroup } from '../shared/entry-changes';
import { partyKeyAcrossPlans } from '../shared/party-key';
import type { WorklistEntry, WorklistPlan } from './document';

export type Group = EntryGroup<WorklistEntry>;
export type Entries = ReturnType<Group['entries']>;

/** Whose list an entry stands in, and which. */
export const listed = <List extends WorklistEntry['list']>(plan: WorklistPlan, party: Party, list: List) => ({
  party: partyKeyAcrossPlans(party, plan.patient.patientId),
  list,
  planId: plan.planId,
});
