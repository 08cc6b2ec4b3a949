import { refuse } from '../../kernel/domain-error';
import { sameParty } from '../../kernel/party';
import { realChanges, sameValue } from './changes';
import { happened } from './decision';
import { activeGoal, activeProblem, holder, memberFor, mustNotPrecede, mustServeOpen } from './rules';
import { pendingTenure } from './subjects';
import { isEmptyRange } from './zones';
import type { GoalId, MemberId, ObservationId, ProblemId } from '../../kernel/ids';
import type { Decisions, PlanContext } from './decision';
import type { CareTeamMember, Zone } from './events';
import type { Plan } from './state';

type ContentCommand =
  | 'AddProblem'
  | 'UpdateProblem'
  | 'ResolveProblem'
  | 'AddGoal'
  | 'UpdateGoal'
  | 'AcceptGoal'
  | 'RejectGoal'
  | 'AssessGoal'
  | 'EndGoal'
  | 'AddCareTeamMember'
  | 'UpdateCareTeamMember'
  | 'RemoveCareTeamMember'
  | 'DefineZone'
  | 'RemoveZone'
  | 'ReportObservation';

export const contentDecisions: Decisions<ContentCommand> = {
  AddProblem: (_plan, { type: _, ...problem }, { occurredAt, newId }) => [
    happened('ProblemAdded', { problemId: newId('problem') as ProblemId, ...problem }, occurredAt),
  ],
  UpdateProblem: (plan, { problemId, changes }, context) => {
    const problem = activeProblem(plan, problemId);
    mustNotPrecede(context, problem.since, 'the problem was added');
    const real = realChanges(problem, changes);
    return real ? [happened('ProblemUpdated', { problemId, changes: real }, context.occurredAt)] : [];
  },
  ResolveProblem: (plan, { type: _, ...resolved }, context) => {
    mustNotPrecede(context, activeProblem(plan, resolved.problemId).since, 'the problem was added');
    return [happened('ProblemResolved', resolved, context.occurredAt)];
  },

  AddGoal: (plan, { type: _, ...goal }, context) => {
    const { occurredAt, newId } = context;
    mustServeOpen(plan, goal, context);
    return [happened('GoalAdded', { goalId: newId('goal') as GoalId, ...goal }, occurredAt)];
  },
  UpdateGoal: (plan, { goalId, changes }, context) => {
    const goal = reachedGoal(plan, goalId, context);
    mustServeOpen(plan, { problemIds: changes.problemIds ?? [] }, context);
    const real = realChanges(goal, changes);
    return real ? [happened('GoalUpdated', { goalId, changes: real }, context.occurredAt)] : [];
  },
  AcceptGoal: (plan, { type: _, ...answer }, context) =>
    reachedGoal(plan, answer.goalId, context).acceptance === 'accepted'
      ? []
      : [happened('GoalAccepted', answer, context.occurredAt)],
  RejectGoal: (plan, { type: _, ...answer }, context) =>
    reachedGoal(plan, answer.goalId, context).acceptance === 'rejected'
      ? []
      : [happened('GoalRejected', answer, context.occurredAt)],
  AssessGoal: (plan, { type: _, ...assessment }, context) => {
    reachedGoal(plan, assessment.goalId, context);
    return [happened('GoalAchievementAssessed', assessment, context.occurredAt)];
  },
  EndGoal: (plan, { type: _, ...end }, context) => {
    reachedGoal(plan, end.goalId, context);
    return [happened('GoalEnded', end, context.occurredAt)];
  },

  AddCareTeamMember: (plan, { party, role, contactPoint }, { occurredAt, newId }) => {
    if (memberFor(plan, party)) refuse('already-member', 'This party is in the care team already.');
    const memberId = newId('member') as MemberId;
    return [
      happened(
        'CareTeamMemberAdded',
        { memberId, party, role, ...(contactPoint && { contactPoint }) },
        occurredAt,
      ),
    ];
  },
  UpdateCareTeamMember: (plan, { memberId, changes }, { occurredAt }) => {
    const real = realChanges<Omit<CareTeamMember, 'party'>>(knownMember(plan, memberId), changes);
    return real ? [happened('CareTeamMemberUpdated', { memberId, changes: real }, occurredAt)] : [];
  },
  RemoveCareTeamMember: (plan, { memberId }, context) => {
    const { party } = knownMember(plan, memberId);
    mustHaveNothing(plan, party, context);
    return [happened('CareTeamMemberRemoved', { memberId, party }, context.occurredAt)];
  },

  DefineZone: (plan, { zone, content }, { occurredAt }) => {
    mustHaveRanges(content);
    return sameValue(plan.zones[zone], content)
      ? []
      : [happened('ZoneDefined', { zone, ...content }, occurredAt)];
  },
  RemoveZone: (plan, { zone }, { occurredAt }) =>
    plan.zones[zone]
      ? [happened('ZoneRemoved', { zone }, occurredAt)]
      : refuse('zone-not-found', `The plan has no ${zone} zone.`),
  ReportObservation: (_plan, { observation, at }, { occurredAt, newId }) => [
    happened(
      'ObservationReported',
      { observationId: newId('observation') as ObservationId, at, ...observation },
      occurredAt,
    ),
  ],
};

function reachedGoal(plan: Plan, goalId: GoalId, context: PlanContext) {
  const goal = activeGoal(plan, goalId);
  mustNotPrecede(context, goal.since, 'the goal was added');
  return goal;
}

const knownMember = (plan: Plan, memberId: MemberId): CareTeamMember =>
  plan.careTeam[memberId] ?? refuse('member-not-found', `The care team has no member ${memberId}.`);

/** Who has a responsibility, or has said yes to one, stays in the team until it is handed over. */
function mustHaveNothing(plan: Plan, party: CareTeamMember['party'], { now }: PlanContext): void {
  const has = Object.values(plan.subjects)
    .filter(({ endedAt }) => endedAt === undefined)
    .flatMap((life) => [holder(life, now), pendingTenure(life, now)?.responsible])
    .some((responsible) => responsible !== undefined && sameParty(responsible, party));
  if (has)
    refuse('member-has-responsibility', 'This party has a responsibility in the plan; hand it over first.');
}

function mustHaveRanges({ triggers }: Zone): void {
  if (triggers.some(({ observation }) => observation && isEmptyRange(observation))) {
    refuse(
      'zone-thresholds-invalid',
      'A threshold must end above where it begins (from included, to excluded).',
    );
  }
}
