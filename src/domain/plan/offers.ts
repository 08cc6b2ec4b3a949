import { partyOf } from '../../kernel/actor';
import { refuse } from '../../kernel/domain-error';
import { sameParty } from '../../kernel/party';
import { subjectKey } from './events';
import { holder, livingSubject, mustNotPrecede } from './rules';
import type { TransferId } from '../../kernel/ids';
import type { Party } from '../../kernel/party';
import type { PlanContext } from './decision';
import type { Held, Subject } from './events';
import type { Plan, TransferRecord } from './state';

export const knownTransfer = (plan: Plan, transferId: TransferId): TransferRecord =>
  plan.transfers[transferId] ?? refuse('transfer-not-found', `The plan has no offer ${transferId}.`);

export function offerToAnswer(plan: Plan, transferId: TransferId, context: PlanContext): TransferRecord {
  const transfer = knownTransfer(plan, transferId);
  if (!mayAnswer(transfer.to, context)) {
    refuse('not-the-receiver', 'Only the one to whom the offer was made can answer it.');
  }
  mustNotPrecede(context, transfer.offeredAt, 'the offer was made');
  return transfer;
}

/** A relative answers for the patient where the policy has let him (scope `answer-offers`). */
function mayAnswer(to: Party, { actor }: PlanContext): boolean {
  const acting = partyOf(actor);
  return acting !== null && (sameParty(acting, to) || (to.kind === 'patient' && acting.kind === 'relative'));
}

/** The subjects that are meant, each still waiting for an answer. Without a choice: all that still wait. */
export function subjectsToAnswer(
  plan: Plan,
  transfer: TransferRecord,
  chosen: readonly Subject[] | undefined,
  context: PlanContext,
): readonly Held[] {
  mustNotRepeat(chosen ?? []);
  if (chosen?.length === 0) {
    refuse('subject-not-in-offer', 'Name the subjects that you answer, or leave them out.');
  }
  const waiting = transfer.subjects.filter(
    ({ subject }) => transfer.answers[subjectKey(subject)] === 'offered',
  );
  const meant = chosen?.map((subject) => {
    const offered = transfer.subjects.find((held) => subjectKey(held.subject) === subjectKey(subject));
    return offered ?? refuse('subject-not-in-offer', 'A subject that you name is not in the offer.');
  });
  const unanswerable = (meant ?? transfer.subjects).filter((held) => !waiting.includes(held));
  if (meant ? unanswerable.length > 0 : waiting.length === 0) refuseAnswered(transfer, unanswerable);
  return (meant ?? waiting).map(({ subject }) => heldBy(plan, subject, context));
}

function refuseAnswered(transfer: TransferRecord, unanswerable: readonly Held[]): never {
  const states = unanswerable.map(({ subject }) => transfer.answers[subjectKey(subject)]);
  if (states.includes('expired')) {
    refuse('offer-expired', `The deadline of the offer was ${transfer.deadline}; ask for a new one.`);
  }
  return refuse('offer-not-open', `The offer has been answered or withdrawn already (${states.join(', ')}).`);
}

/** The subject with the one who has it now. */
export function heldBy(plan: Plan, subject: Subject, { now }: Pick<PlanContext, 'now'>): Held {
  const life = livingSubject(plan, subject);
  return { subject, title: life.title, from: holder(life, now) };
}

export function mustNotRepeat(subjects: readonly Subject[]): void {
  if (new Set(subjects.map(subjectKey)).size < subjects.length) {
    refuse('subjects-repeated', 'The same subject is named more than once.');
  }
}
