import { DomainError, refuse } from '../../kernel/domain-error';
import { startOfOsloDay } from '../../kernel/oslo-day';
import { happened } from './decision';
import { isOwnUnit, mustBeAllowed, mustFollowLastChange, mustNotPrecede } from './rules';
import { heldBy } from './offers';
import { withdrawOpenOffers } from './responsibility';
import { findingsInZones } from './zones';
import type { CommentId, MemberId } from '../../kernel/ids';
import type { Finding } from '../../kernel/domain-error';
import type { PlainDay } from '../../kernel/instant';
import type { PlanCommandOf } from './commands';
import type { Decisions, PlanContext, PlanDecided } from './decision';
import type { Plan } from './state';
import type { MeasureId } from '../../kernel/ids';
import type { Subject } from './events';

type LifecycleCommand =
  | 'ApprovePlan'
  | 'PausePlan'
  | 'ResumePlan'
  | 'ClosePlan'
  | 'ReviewPlan'
  | 'ScheduleReview'
  | 'StateWhatMatters'
  | 'CommentOnPlan';

/** The author's unit opens the plan, joins its team, and has the coordination. */
export function openPlan(command: PlanCommandOf<'OpenPlan'>, context: PlanContext): readonly PlanDecided[] {
  const { planId, patient, title, coordinator } = command;
  mustBeAllowed('coordination', coordinator);
  if (!isOwnUnit(coordinator, context)) {
    refuse(
      'not-in-care-team',
      'A plan is opened with your own unit as coordinator; offer the coordination to others.',
    );
  }
  const { occurredAt } = context;
  return [
    happened('PlanOpened', { planId, patient, title }, occurredAt),
    happened(
      'CareTeamMemberAdded',
      { memberId: context.newId('coordinator') as MemberId, party: coordinator, role: 'coordinator' },
      occurredAt,
    ),
    happened(
      'ResponsibilityAssigned',
      { subject: { coordination: true }, responsible: coordinator },
      occurredAt,
    ),
  ];
}

export const lifecycleDecisions: Decisions<LifecycleCommand> = {
  ApprovePlan: (plan, { madeWithPatient }, context) => {
    mustNotPrecede(context, plan.contentSince, 'the content was changed last');
    const errors = findingsAgainstApproval(plan);
    if (errors.length > 0) {
      throw new DomainError('plan-not-ready', 'The plan cannot be approved yet; see errors.', { errors });
    }
    return [happened('PlanApproved', { madeWithPatient }, context.occurredAt)];
  },
  PausePlan: (plan, { reason }, { occurredAt }) =>
    plan.status === 'paused' ? [] : [happened('PlanPaused', { reason }, occurredAt)],
  ResumePlan: (plan, { reason }, context) => {
    if (plan.status !== 'paused') refuse('plan-not-paused', 'The plan is not paused.');
    mustNotPrecede(context, plan.statusSince, 'the plan was paused');
    return [happened('PlanResumed', { reason }, context.occurredAt)];
  },
  ClosePlan: closePlan,
  ReviewPlan: (_plan, { summary, nextReviewOn }, { occurredAt }) => [
    happened('PlanReviewed', { summary }, occurredAt),
    ...(nextReviewOn ? [happened('ReviewScheduled', scheduled(nextReviewOn), occurredAt)] : []),
  ],
  ScheduleReview: (plan, { on }, { occurredAt }) =>
    plan.nextReview?.on === on && !plan.nextReview.noted
      ? []
      : [happened('ReviewScheduled', scheduled(on), occurredAt)],
  StateWhatMatters: (plan, { text }, { occurredAt }) =>
    plan.whatMatters.at(-1)?.text === text ? [] : [happened('WhatMattersStated', { text }, occurredAt)],
  CommentOnPlan: (_plan, { text }, { occurredAt, newId }) => [
    happened('PatientCommented', { commentId: newId('comment') as CommentId, text }, occurredAt),
  ],
};

/** Closing ends every subject and takes back every open offer. */
function closePlan(
  plan: Plan,
  { reason }: PlanCommandOf<'ClosePlan'>,
  context: PlanContext,
): readonly PlanDecided[] {
  const living: readonly Subject[] = [
    { coordination: true },
    ...Object.entries(plan.measures)
      .filter(([, { status }]) => status !== 'completed' && status !== 'discontinued')
      .map(([measureId]) => ({ measureId: measureId as MeasureId })),
  ];
  const ended = living.map((subject) => heldBy(plan, subject, context));
  Object.values(plan.subjects).forEach((life) => {
    if (life.endedAt) mustNotPrecede(context, life.endedAt, 'a measure of the plan ended');
    else mustFollowLastChange(life, context);
  });
  return [
    ...withdrawOpenOffers(plan, living, 'subject-ended', context),
    happened('PlanClosed', { reason, ended }, context.occurredAt),
  ];
}

const scheduled = (on: PlainDay) => ({ on, dueAt: startOfOsloDay(on) });

function findingsAgainstApproval(plan: Plan): readonly Finding[] {
  const unheld = Object.keys(plan.measures)
    .filter((measureId) => (plan.subjects[measureId]?.tenures.length ?? 0) === 0)
    .map((measureId) => ({
      pointer: `/measures/${measureId}`,
      code: 'measure-without-responsible',
      message: 'Nobody answers for this measure.',
    }));
  return [...findingsInZones(plan.zones), ...unheld];
}
