import { partyOf } from '../../kernel/actor';
import { refuse } from '../../kernel/domain-error';
import { later } from '../../kernel/instant';
import { partyKey, sameParty } from '../../kernel/party';
import { subjectKey } from './events';
import { happened } from './decision';
import {
  isCoordinator,
  livingSubject,
  memberFor,
  mustBeAbleToConsent,
  mustBeAllowed,
  mustFollowLastChange,
  mustHaveNoOpenOffer,
  mustNotPrecede,
  openOffer,
  part,
} from './rules';
import { heldBy, knownTransfer, mustNotRepeat, offerToAnswer, subjectsToAnswer } from './offers';
import { pendingTenure } from './subjects';
import type { MemberId, TransferId } from '../../kernel/ids';
import type { Party } from '../../kernel/party';
import type { PlanCommandOf } from './commands';
import type { Decisions, PlanContext, PlanDecided } from './decision';
import type { Held, Subject } from './events';
import type { Plan } from './state';

type ResponsibilityCommand =
  'OfferTransfer' | 'AcceptTransfer' | 'DeclineTransfer' | 'WithdrawTransfer' | 'TakeOverResponsibility';

export const responsibilityDecisions: Decisions<ResponsibilityCommand> = {
  OfferTransfer: offerTransfer,
  AcceptTransfer: acceptTransfer,
  DeclineTransfer: (plan, { transferId, subjects, reason }, context) => {
    const transfer = offerToAnswer(plan, transferId, context);
    const declined = subjectsToAnswer(plan, transfer, subjects, context);
    return [
      happened(
        'TransferDeclined',
        { transferId, subjects: declined, to: transfer.to, reason },
        context.occurredAt,
      ),
    ];
  },
  WithdrawTransfer: (plan, { transferId, reason }, context) => {
    const transfer = knownTransfer(plan, transferId);
    const sender = partyOf(context.actor);
    if (!(sender && sameParty(sender, transfer.offeredBy)) && !isCoordinator(plan, sender, context.now)) {
      refuse('not-the-sender', 'Only the unit that made the offer, or the coordinator, can withdraw it.');
    }
    mustNotPrecede(context, transfer.offeredAt, 'the offer was made');
    const subjects = subjectsToAnswer(plan, transfer, undefined, context);
    return [
      happened(
        'TransferWithdrawn',
        { transferId, subjects, to: transfer.to, cause: 'sender', reason },
        context.occurredAt,
      ),
    ];
  },
  TakeOverResponsibility: takeOver,
};

function offerTransfer(
  plan: Plan,
  { subjects, to, reason, handover, deadline, effectiveFrom }: PlanCommandOf<'OfferTransfer'>,
  context: PlanContext,
): readonly PlanDecided[] {
  mustNotRepeat(subjects);
  if (deadline <= context.now) refuse('deadline-passed', 'The deadline for the answer must lie ahead.');
  const held = subjects.map((subject) => {
    const life = livingSubject(plan, subject);
    const offered = heldBy(plan, subject, context);
    mustAnswerFor(plan, offered, context);
    mustBeReceivable(plan, offered, to, context);
    mustHaveNoOpenOffer(plan, subject, context.now);
    mustFollowLastChange(life, context);
    mustFollowLastOffer(plan, subject, context);
    return offered;
  });
  const transferId = context.newId('transfer') as TransferId;
  const offer = { transferId, subjects: held, to, reason, handover, deadline };
  return [
    happened('TransferOffered', { ...offer, ...(effectiveFrom && { effectiveFrom }) }, context.occurredAt),
  ];
}

function acceptTransfer(
  plan: Plan,
  { transferId, subjects }: PlanCommandOf<'AcceptTransfer'>,
  context: PlanContext,
): readonly PlanDecided[] {
  const { occurredAt } = context;
  const transfer = offerToAnswer(plan, transferId, context);
  const accepted = subjectsToAnswer(plan, transfer, subjects, context);
  accepted.forEach(({ subject }) => {
    mustFollowLastChange(livingSubject(plan, subject), context);
    mustBeAllowed(part(plan, subject), transfer.to);
  });
  const effectiveFrom = later(occurredAt, transfer.effectiveFrom ?? occurredAt);
  return [
    happened(
      'TransferAccepted',
      { transferId, subjects: accepted, to: transfer.to, effectiveFrom },
      occurredAt,
    ),
    ...joinCareTeam(plan, transfer.to, context),
  ];
}

/** Without an offer: in an emergency, or when the one who has it no longer exists. */
function takeOver(
  plan: Plan,
  { subjects, justification }: PlanCommandOf<'TakeOverResponsibility'>,
  context: PlanContext,
): readonly PlanDecided[] {
  mustNotRepeat(subjects);
  const to = partyOf(context.actor);
  if (!to)
    return refuse('responsible-not-allowed', 'Only a party of the plan can take over a responsibility.');
  const held = subjects.map((subject) => {
    const life = livingSubject(plan, subject);
    const taken = heldBy(plan, subject, context);
    mustBeReceivable(plan, taken, to, context);
    mustFollowLastChange(life, context);
    return taken;
  });
  return [
    ...withdrawOpenOffers(plan, subjects, 'takeover', context),
    happened('ResponsibilityTakenOver', { subjects: held, to, justification }, context.occurredAt),
    ...joinCareTeam(plan, to, context),
  ];
}

/** Takes back what is open of these subjects, also what is accepted and has not begun: one event per offer. */
export function withdrawOpenOffers(
  plan: Plan,
  subjects: readonly Subject[],
  cause: 'takeover' | 'subject-ended',
  context: PlanContext,
): readonly PlanDecided[] {
  const open = subjects.flatMap((subject) => {
    const transfer = openOffer(plan, subject, context.now);
    if (!transfer) return [];
    mustNotPrecede(context, transfer.offeredAt, 'it was offered to another');
    const pending = pendingTenure(livingSubject(plan, subject), context.now);
    if (pending) mustNotPrecede(context, pending.agreedAt, 'another accepted it');
    return [{ transfer, held: heldBy(plan, subject, context) }];
  });
  const transfers = new Set(open.map(({ transfer }) => transfer));
  return [...transfers].map((transfer) =>
    happened(
      'TransferWithdrawn',
      {
        transferId: transfer.transferId,
        subjects: open.filter((one) => one.transfer === transfer).map(({ held }) => held),
        to: transfer.to,
        cause,
      },
      context.occurredAt,
    ),
  );
}

/** Having a responsibility makes a unit a member of the care team. */
export function joinCareTeam(plan: Plan, party: Party, context: PlanContext): readonly PlanDecided[] {
  if (party.kind !== 'provider' || memberFor(plan, party)) return [];
  const memberId = context.newId(`member/${partyKey(party)}`) as MemberId;
  return [happened('CareTeamMemberAdded', { memberId, party, role: 'responsible' }, context.occurredAt)];
}

/** One open offer at a time, in the world too: the former one was settled before. */
function mustFollowLastOffer(plan: Plan, subject: Subject, context: PlanContext): void {
  Object.values(plan.transfers).forEach(({ settledAt }) => {
    const settled = settledAt[subjectKey(subject)];
    if (settled) mustNotPrecede(context, settled, 'the former offer was settled');
  });
}

function mustAnswerFor(plan: Plan, { from }: Held, context: PlanContext): void {
  const acting = partyOf(context.actor);
  if ((acting && sameParty(acting, from)) || isCoordinator(plan, acting, context.now)) return;
  refuse('not-responsible', 'Only the one who has the responsibility, or the coordinator, can offer it.');
}

function mustBeReceivable(plan: Plan, { subject, from }: Held, to: Party, context: PlanContext): void {
  if (sameParty(from, to)) refuse('already-responsible', 'This party already has the responsibility.');
  mustBeAllowed(part(plan, subject), to);
  mustBeAbleToConsent(plan.patient, to, context.occurredAt);
}
