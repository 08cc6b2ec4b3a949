import { partyOf } from '../../src/kernel/actor';
import type { TransferId } from '../../src/kernel/ids';
import { sameParty } from '../../src/kernel/party';
import type { Party } from '../../src/kernel/party';
import { subjectKey } from '../../src/domain/plan/events';
import type { Held, PlanFactOf } from '../../src/domain/plan/events';
import { coordination } from '../shared/lives';
import { lifeOf, tenureAt } from '../shared/tenures';
import type { WorklistPlan } from './document';

/** Who asked, and who has it meanwhile. */
export function senders(
  plan: WorklistPlan,
  { data }: { readonly data: { readonly transferId: TransferId; readonly subjects: readonly Held[] } },
): readonly Party[] {
  const transfer = plan.transfers.find(({ transferId }) => transferId === data.transferId);
  const asker = transfer && partyOf(transfer.offeredBy);
  return [...(asker ? [asker] : []), ...data.subjects.map(({ from }) => from)];
}

/** The former parties, and the patient, who is always told of a takeover. */
export const bereft = ({ patient }: WorklistPlan, { data }: PlanFactOf<'ResponsibilityTakenOver'>) => [
  ...data.subjects.map(({ from }) => from),
  { kind: 'patient' as const, name: patient.name },
];

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
