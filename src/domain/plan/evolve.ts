import { omit, withChanges } from '../../kernel/record';
import { partyOf } from '../../kernel/actor';
import { later } from '../../kernel/instant';
import { changesWhatIsApproved } from './fields';
import { undo } from './undo';
import { endSubject, startTenure, withAnswers, withoutTenuresOf } from './subjects';
import { subjectKey } from './events';
import type { GoalId, MeasureId } from '../../kernel/ids';
import type { Changes, Measure, PlanEvent, PlanFact, PlanFactOf } from './events';
import type { GoalRecord, MeasureRecord, Plan, PlanState } from './state';

type Fold = { readonly [Type in PlanEvent['type']]: (plan: Plan, fact: PlanFactOf<Type>) => Plan };

/** Folds one fact into the state. Facts were lawful when they were recorded: nothing is refused here. */
export function evolve(state: PlanState, fact: PlanFact): PlanState {
  if (fact.type === 'PlanOpened') return opened(fact);
  if (state.status === 'unopened') return state;
  const step = fold[fact.type] as (plan: Plan, fact: PlanFact) => Plan;
  const next = step(state, fact);
  return changesWhatIsApproved[fact.type]
    ? { ...next, contentSince: later(state.contentSince, fact.occurredAt) }
    : next;
}

const opened = ({ data, occurredAt }: PlanFactOf<'PlanOpened'>): Plan => ({
  status: 'open',
  statusSince: occurredAt,
  planId: data.planId,
  patient: data.patient,
  openedAt: occurredAt,
  contentSince: occurredAt,
  whatMatters: [],
  problems: {},
  goals: {},
  measures: {},
  subjects: {},
  transfers: {},
  careTeam: {},
  zones: {},
  nextReview: null,
  corrected: [],
});

const fold: Fold = {
  PlanOpened: (plan) => plan,
  PlanApproved: (plan) => plan,
  PlanPaused: (plan, { occurredAt }) => ({ ...plan, status: 'paused', statusSince: occurredAt }),
  PlanResumed: (plan, { occurredAt }) => ({ ...plan, status: 'open', statusSince: occurredAt }),
  PlanClosed: (plan, { data, occurredAt }) =>
    data.ended.reduce<Plan>((rest, { subject }) => endSubject(rest, subjectKey(subject), occurredAt), {
      ...plan,
      status: 'closed',
      statusSince: occurredAt,
      nextReview: null,
    }),
  PlanReviewed: (plan, { recordedAt }) =>
    plan.nextReview && plan.nextReview.dueAt <= recordedAt ? { ...plan, nextReview: null } : plan,
  ReviewScheduled: (plan, { data, occurredAt }) => ({
    ...plan,
    nextReview: { ...data, since: occurredAt, noted: false },
  }),
  ReviewFellDue: (plan) => ({ ...plan, nextReview: plan.nextReview && { ...plan.nextReview, noted: true } }),
  WhatMattersStated: (plan, { data: { text }, eventId }) => ({
    ...plan,
    whatMatters: [...plan.whatMatters, { text, eventId }],
  }),
  PatientCommented: (plan) => plan,

  ProblemAdded: (plan, { data: { problemId, ...problem }, occurredAt }) => ({
    ...plan,
    problems: { ...plan.problems, [problemId]: { ...problem, status: 'active', since: occurredAt } },
  }),
  ProblemUpdated: (plan, { data: { problemId, changes } }) => ({
    ...plan,
    problems: changed(plan.problems, problemId, changes),
  }),
  ProblemResolved: (plan, { data }) => ({
    ...plan,
    problems: changed(plan.problems, data.problemId, { status: 'resolved' }),
  }),

  GoalAdded: (plan, { data: { goalId, ...goal }, occurredAt }) => ({
    ...plan,
    goals: {
      ...plan.goals,
      [goalId]: { ...goal, status: 'active', acceptance: 'pending', since: occurredAt },
    },
  }),
  GoalUpdated: (plan, { data }) => withGoal(plan, data.goalId, data.changes),
  GoalAccepted: (plan, { data }) => withGoal(plan, data.goalId, { acceptance: 'accepted' }),
  GoalRejected: (plan, { data }) => withGoal(plan, data.goalId, { acceptance: 'rejected' }),
  GoalAchievementAssessed: (plan) => plan,
  GoalEnded: (plan, { data }) => withGoal(plan, data.goalId, { status: 'ended' }),

  MeasureAdded: (plan, { data: { measureId, ...measure }, occurredAt }) => ({
    ...plan,
    measures: {
      ...plan.measures,
      [measureId]: { ...measure, status: 'planned', since: occurredAt, statusSince: occurredAt },
    },
    subjects: { ...plan.subjects, [measureId]: { title: measure.title, tenures: [] } },
  }),
  MeasureUpdated: (plan, { data: { measureId, changes } }) =>
    retitled(withMeasure(plan, measureId, changes), measureId, changes),
  MeasureStarted: (plan, { data, occurredAt }) =>
    withMeasure(plan, data.measureId, { status: 'active', statusSince: occurredAt }),
  MeasurePutOnHold: (plan, { data, occurredAt }) =>
    withMeasure(plan, data.measureId, { status: 'on-hold', statusSince: occurredAt }),
  MeasureResumed: (plan, { data, occurredAt }) =>
    withMeasure(plan, data.measureId, { status: 'active', statusSince: occurredAt }),
  MeasurePerformed: (plan) => plan,
  MeasureMissed: (plan) => plan,
  MeasureCompleted: (plan, { data, occurredAt }) =>
    endSubject(withMeasure(plan, data.measureId, { status: 'completed' }), data.measureId, occurredAt),
  MeasureDiscontinued: (plan, { data, occurredAt }) =>
    endSubject(withMeasure(plan, data.measureId, { status: 'discontinued' }), data.measureId, occurredAt),

  ResponsibilityAssigned: (plan, { data, occurredAt, eventId }) =>
    startTenure(plan, subjectKey(data.subject), {
      from: occurredAt,
      agreedAt: occurredAt,
      responsible: data.responsible,
      eventId,
    }),
  TransferOffered: (plan, fact) => offered(plan, fact),
  TransferAccepted: (plan, { data: { transferId, subjects, to, effectiveFrom }, eventId, occurredAt }) =>
    subjects.reduce(
      (rest, { subject }) =>
        startTenure(rest, subjectKey(subject), {
          from: effectiveFrom,
          agreedAt: occurredAt,
          responsible: to,
          eventId,
          transferId,
        }),
      withAnswers(plan, { transferId, subjects }, 'accepted', occurredAt),
    ),
  TransferDeclined: (plan, { data, occurredAt }) => withAnswers(plan, data, 'declined', occurredAt),
  TransferWithdrawn: (plan, { data, occurredAt }) =>
    withAnswers(withoutTenuresOf(plan, data.transferId, data.subjects), data, 'withdrawn', occurredAt),
  TransferExpired: (plan, { data, occurredAt }) => withAnswers(plan, data, 'expired', occurredAt),
  ResponsibilityTakenOver: (plan, { data, occurredAt, eventId }) =>
    data.subjects.reduce(
      (rest, { subject }) =>
        startTenure(rest, subjectKey(subject), {
          from: occurredAt,
          agreedAt: occurredAt,
          responsible: data.to,
          eventId,
        }),
      plan,
    ),

  CareTeamMemberAdded: (plan, { data: { memberId, ...member } }) => ({
    ...plan,
    careTeam: { ...plan.careTeam, [memberId]: member },
  }),
  CareTeamMemberUpdated: (plan, { data: { memberId, changes } }) => ({
    ...plan,
    careTeam: changed(plan.careTeam, memberId, changes),
  }),
  CareTeamMemberRemoved: (plan, { data }) => ({ ...plan, careTeam: omit(plan.careTeam, data.memberId) }),

  ZoneDefined: (plan, { data: { zone, ...content } }) => ({
    ...plan,
    zones: { ...plan.zones, [zone]: content },
  }),
  ZoneRemoved: (plan, { data }) => ({ ...plan, zones: omit(plan.zones, data.zone) }),
  ObservationReported: (plan) => plan,

  EnteredInError: (plan, { data, occurredAt }) => ({
    ...undo(plan, data.eventId, data.corrected, occurredAt),
    corrected: [...plan.corrected, data.eventId],
  }),
};

function offered(plan: Plan, { data, by, occurredAt }: PlanFactOf<'TransferOffered'>): Plan {
  const answers = Object.fromEntries(
    data.subjects.map(({ subject }) => [subjectKey(subject), 'offered' as const]),
  );
  const offeredBy = partyOf(by) ?? data.to;
  return {
    ...plan,
    transfers: {
      ...plan.transfers,
      [data.transferId]: { ...data, offeredBy, offeredAt: occurredAt, answers, settledAt: {} },
    },
  };
}

const changed = <Key extends string, Thing extends object>(
  things: Readonly<Record<Key, Thing>>,
  key: Key,
  changes: NoInfer<Changes<Thing>>,
): Readonly<Record<Key, Thing>> => ({ ...things, [key]: withChanges<Thing>(things[key], changes) });

const withGoal = (plan: Plan, goalId: GoalId, changes: Changes<GoalRecord>): Plan => ({
  ...plan,
  goals: changed(plan.goals, goalId, changes),
});

const withMeasure = (plan: Plan, measureId: MeasureId, changes: Changes<MeasureRecord>): Plan => ({
  ...plan,
  measures: changed(plan.measures, measureId, changes),
});

function retitled(plan: Plan, measureId: MeasureId, { title }: Changes<Measure>): Plan {
  const life = plan.subjects[measureId];
  return title && life ? { ...plan, subjects: { ...plan.subjects, [measureId]: { ...life, title } } } : plan;
}
