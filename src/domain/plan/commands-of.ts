import { register } from '../../kernel/actor';
import type { Actor } from '../../kernel/actor';
import type { Instant } from '../../kernel/instant';
import type { PlanCommand } from './commands';
import type { Held, PlanEvent, PlanEventOf, PlanFact, Subject } from './events';

/** A command as its events tell of it: what was asked, by whom, and when. */
export interface Asked {
  readonly command: PlanCommand;
  readonly actor: Actor;
  readonly now: Instant;
  readonly occurredAt: Instant;
}

type Data = { readonly [Type in PlanEvent['type']]: PlanEventOf<Type>['data'] };
/** The command that leads with such an event; null where the event only comes along with another. */
type CommandsByType = {
  readonly [Type in keyof Data]: (data: Data[Type], all: readonly PlanFact[]) => PlanCommand | null;
};

const comesAlong = (): null => null;
const subjectsOf = (held: readonly Held[]): readonly Subject[] => held.map(({ subject }) => subject);

function assignedIn(all: readonly PlanFact[]): PlanEventOf<'ResponsibilityAssigned'>['data'] | undefined {
  return all.find((fact) => fact.type === 'ResponsibilityAssigned')?.data;
}

const isPerformance = ({ type }: PlanFact): boolean =>
  type === 'MeasurePerformed' || type === 'MeasureMissed';

const commandsByType: CommandsByType = {
  PlanOpened: (data, all) => {
    const coordinator = assignedIn(all)?.responsible;
    return coordinator ? { type: 'OpenPlan', ...data, coordinator } : null;
  },
  PlanApproved: (data) => ({ type: 'ApprovePlan', ...data }),
  PlanPaused: (data) => ({ type: 'PausePlan', ...data }),
  PlanResumed: (data) => ({ type: 'ResumePlan', ...data }),
  PlanClosed: ({ reason }) => ({ type: 'ClosePlan', reason }),
  PlanReviewed: (data, all) => {
    const nextReviewOn = all.find((fact) => fact.type === 'ReviewScheduled')?.data.on;
    return { type: 'ReviewPlan', ...data, ...(nextReviewOn && { nextReviewOn }) };
  },
  ReviewScheduled: ({ on }) => ({ type: 'ScheduleReview', on }),
  ReviewFellDue: comesAlong,
  WhatMattersStated: (data) => ({ type: 'StateWhatMatters', ...data }),
  PatientCommented: ({ text }) => ({ type: 'CommentOnPlan', text }),

  ProblemAdded: ({ problemId: _, ...problem }) => ({ type: 'AddProblem', ...problem }),
  ProblemUpdated: (data) => ({ type: 'UpdateProblem', ...data }),
  ProblemResolved: (data) => ({ type: 'ResolveProblem', ...data }),

  GoalAdded: ({ goalId: _, ...goal }) => ({ type: 'AddGoal', ...goal }),
  GoalUpdated: (data) => ({ type: 'UpdateGoal', ...data }),
  GoalAccepted: (data) => ({ type: 'AcceptGoal', ...data }),
  GoalRejected: (data) => ({ type: 'RejectGoal', ...data }),
  GoalAchievementAssessed: (data) => ({ type: 'AssessGoal', ...data }),
  GoalEnded: (data) => ({ type: 'EndGoal', ...data }),

  MeasureAdded: ({ measureId: _, ...measure }, all) => {
    const responsible = assignedIn(all)?.responsible;
    return responsible ? { type: 'AddMeasure', measure, responsible } : null;
  },
  MeasureUpdated: (data) => ({ type: 'UpdateMeasure', ...data }),
  // The first performance starts a planned measure.
  MeasureStarted: (data, all) => (all.some(isPerformance) ? null : { type: 'StartMeasure', ...data }),
  MeasurePutOnHold: (data) => ({ type: 'PutMeasureOnHold', ...data }),
  MeasureResumed: (data) => ({ type: 'ResumeMeasure', ...data }),
  MeasurePerformed: (data) => ({ type: 'RecordPerformance', outcome: 'done', ...data }),
  MeasureMissed: (data) => ({ type: 'RecordPerformance', outcome: 'missed', ...data }),
  MeasureCompleted: ({ responsible: _, ...step }) => ({ type: 'CompleteMeasure', ...step }),
  MeasureDiscontinued: ({ responsible: _, ...step }) => ({ type: 'DiscontinueMeasure', ...step }),

  ResponsibilityAssigned: comesAlong,
  TransferOffered: ({ transferId: _, subjects, ...offer }) => ({
    type: 'OfferTransfer',
    subjects: subjectsOf(subjects),
    ...offer,
  }),
  TransferAccepted: ({ transferId, subjects }) => ({
    type: 'AcceptTransfer',
    transferId,
    subjects: subjectsOf(subjects),
  }),
  TransferDeclined: ({ transferId, subjects, reason }) => ({
    type: 'DeclineTransfer',
    transferId,
    subjects: subjectsOf(subjects),
    reason,
  }),
  TransferWithdrawn: ({ transferId, cause, reason }) =>
    cause === 'sender' && reason !== undefined ? { type: 'WithdrawTransfer', transferId, reason } : null,
  TransferExpired: comesAlong,
  ResponsibilityTakenOver: ({ subjects, justification }) => ({
    type: 'TakeOverResponsibility',
    subjects: subjectsOf(subjects),
    justification,
  }),

  CareTeamMemberAdded: ({ memberId: _, ...member }) => ({ type: 'AddCareTeamMember', ...member }),
  CareTeamMemberUpdated: (data) => ({ type: 'UpdateCareTeamMember', ...data }),
  CareTeamMemberRemoved: ({ memberId }) => ({ type: 'RemoveCareTeamMember', memberId }),

  ZoneDefined: ({ zone, ...content }) => ({ type: 'DefineZone', zone, content }),
  ZoneRemoved: (data) => ({ type: 'RemoveZone', ...data }),
  ObservationReported: ({ observationId: _, at, ...observation }) => ({
    type: 'ReportObservation',
    observation,
    at,
  }),

  EnteredInError: ({ eventId, reason }) => ({ type: 'EnterInError', eventId, reason }),
};

const commandFrom = <Type extends keyof Data>(
  { type, data }: { readonly type: Type; readonly data: Data[Type] },
  all: readonly PlanFact[],
): PlanCommand | null => commandsByType[type](data, all);

/**
 * The command that gave these events: all that carry one command's id, in their order. Commands are not stored; what
 * they asked for is in what came of them. Deciding it anew on the state before gives the same events.
 */
export function askedFor(all: readonly [PlanFact, ...PlanFact[]]): Asked {
  for (const fact of all) {
    const command = commandFrom(fact, all);
    const { by: actor, recordedAt: now, occurredAt } = fact;
    if (command) return { command, actor, now, occurredAt };
  }
  // What nobody asked for the register has noted by itself: deadlines and reviews that passed.
  const { recordedAt: now } = all[0];
  return { command: { type: 'NoteWhatFellDue' }, actor: register, now, occurredAt: now };
}
