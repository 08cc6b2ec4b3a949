import { subjectKey } from '../../src/domain/plan/events';
import type { PlanFactOf, Subject } from '../../src/domain/plan/events';
import { partyOf } from '../../src/kernel/actor';
import type { Party } from '../../src/kernel/party';
import { lifeOf, tenureAt } from '../shared/tenures';
import type { WorklistPlan } from './document';

/** That a subject goes back from who had it by mistake to who has it without the mistake. */
export interface Return {
  readonly subject: Subject;
  readonly title: string;
  readonly from: Party;
  readonly to: Party;
}

/** What goes back by a correction of a handover; nothing by any other. */
export function returnsIn(
  before: WorklistPlan,
  after: WorklistPlan,
  { data: { eventId, corrected }, recordedAt }: PlanFactOf<'EnteredInError'>,
): readonly Return[] {
  if (corrected.type !== 'TransferAccepted' && corrected.type !== 'ResponsibilityTakenOver') return [];
  return corrected.subjects.flatMap((subject) => {
    const life = lifeOf(after.lives, subjectKey(subject));
    const mistaken = lifeOf(before.lives, subjectKey(subject))?.tenures.find(
      (tenure) => tenure.eventId === eventId,
    );
    const holder = life && tenureAt(life, recordedAt);
    if (!mistaken || !holder) return [];
    return [{ subject, title: life.title, from: mistaken.responsible, to: holder.responsible }];
  });
}

/** Both parties, the patient, and who had asked: his offer waits for an answer again. */
export function toldOfReturn(
  { transfers, patient }: WorklistPlan,
  { data: { corrected } }: PlanFactOf<'EnteredInError'>,
  returns: readonly Return[],
): readonly Party[] {
  const offer =
    corrected.type === 'TransferAccepted' &&
    transfers.find(({ transferId }) => transferId === corrected.transferId);
  const asker = offer ? partyOf(offer.offeredBy) : null;
  return [
    ...returns.flatMap(({ from, to }) => [from, to]),
    ...(asker ? [asker] : []),
    { kind: 'patient', name: patient.name },
  ];
}
