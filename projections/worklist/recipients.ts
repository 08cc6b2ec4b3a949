import { partyOf } from '../../src/kernel/actor';
import type { TransferId } from '../../src/kernel/ids';
import { sameParty } from '../../src/kernel/party';
import type { Party } from '../../src/kernel/party';
import { subjectKey } from '../../src/domain/plan/events';
import type { PlanFactOf } from '../../src/domain/plan/events';
import { coordination } from '../shared/lives';
import { lifeOf, tenureAt } from '../shared/tenures';
import type { WorklistPlan } from './document';

/** Who made the offer; nobody where the register did. */
export function askerOf(
  plan: WorklistPlan,
  { data }: { readonly data: { readonly transferId: TransferId } },
): readonly Party[] {
  const transfer = plan.transfers.find(({ transferId }) => transferId === data.transferId);
  const asker = transfer && partyOf(transfer.offeredBy);
  return asker ? [asker] : [];
}

/** The patient, who is always told of what passes without an offer. */
export const patientOf = ({ patient }: WorklistPlan): readonly Party[] => [
  { kind: 'patient', name: patient.name },
];

/** Each of the parties once, without those that are told anyway. */
export const besides = (told: readonly Party[], parties: readonly Party[]): readonly Party[] =>
  others(parties.filter((party) => !told.some((other) => sameParty(other, party))));

export function coordinators(
  plan: WorklistPlan,
  { occurredAt }: PlanFactOf<'ReviewFellDue'>,
): readonly Party[] {
  const life = lifeOf(plan.lives, subjectKey(coordination));
  const tenure = life && tenureAt(life, occurredAt);
  return tenure ? [tenure.responsible] : [];
}

/** Each party once, without the one that did it. */
export const others = (parties: readonly Party[], doer: Party | null = null): readonly Party[] =>
  parties.filter(
    (party, index) =>
      parties.findIndex((other) => sameParty(other, party)) === index && !(doer && sameParty(doer, party)),
  );
