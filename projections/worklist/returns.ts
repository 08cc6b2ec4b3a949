import { subjectKey } from '../../src/domain/plan/events';
import type { PlanFactOf, Subject } from '../../src/domain/plan/events';
import type { Party } from '../../src/kernel/party';
import { lifeOf, tenureAt } from '../shared/tenures';
import type { WorklistPlan } from './document';
import { askerOf } from './recipients';

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

/** Who made the offer that was accepted by mistake: it waits for an answer again. */
export const askerOfMistake = (
  plan: WorklistPlan,
  { data: { corrected } }: PlanFactOf<'EnteredInError'>,
): readonly Party[] =>
  corrected.type === 'TransferAccepted' && corrected.transferId
    ? askerOf(plan, { data: { transferId: corrected.transferId } })
    : [];
