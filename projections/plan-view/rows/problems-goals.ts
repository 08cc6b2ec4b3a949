import type { GoalId, ProblemId } from '../../../src/kernel/ids';
import { withChanges } from '../../../src/kernel/record';
import { changeWhere, placed } from '../../shared/lists';
import type { GoalDocument, PlanDocument, ProblemDocument } from '../document';
import { row } from '../row';
import type { RowsFor } from '../row';

export const problemRows: RowsFor<'ProblemAdded' | 'ProblemUpdated' | 'ProblemResolved'> = {
  ProblemAdded: row((plan, { data }) => ({
    problems: [...plan.problems, { ...data, status: 'active' }],
  })),
  ProblemUpdated: row((plan, { data: { problemId, changes } }) =>
    changeProblem(plan, problemId, (problem) => withChanges<ProblemDocument>(problem, changes)),
  ),
  ProblemResolved: row((plan, { data }) =>
    changeProblem(plan, data.problemId, (problem) => ({ ...problem, status: 'resolved' })),
  ),
};

export const goalRows: RowsFor<
  'GoalAdded' | 'GoalUpdated' | 'GoalAccepted' | 'GoalRejected' | 'GoalAchievementAssessed' | 'GoalEnded'
> = {
  GoalAdded: row((plan, { data }) => ({
    goals: [...plan.goals, { ...data, acceptance: 'pending', assessments: [], status: 'active' }],
  })),
  GoalUpdated: row((plan, { data: { goalId, changes } }) =>
    changeGoal(plan, goalId, (goal) => withChanges<GoalDocument>(goal, changes)),
  ),
  GoalAccepted: row((plan, { data }) =>
    changeGoal(plan, data.goalId, (goal) => ({ ...goal, acceptance: 'accepted' })),
  ),
  GoalRejected: row((plan, { data }) =>
    changeGoal(plan, data.goalId, (goal) => ({ ...goal, acceptance: 'rejected' })),
  ),
  GoalAchievementAssessed: row((plan, { eventId, occurredAt: at, by, data: { goalId, status } }) =>
    changeGoal(plan, goalId, (goal) => ({
      ...goal,
      assessments: placed(goal.assessments, { eventId, at, by, status }, (assessment) => assessment.at),
    })),
  ),
  GoalEnded: row((plan, { data }) => changeGoal(plan, data.goalId, (goal) => ({ ...goal, status: 'ended' }))),
};

const changeProblem = (
  plan: PlanDocument,
  problemId: ProblemId,
  change: (problem: ProblemDocument) => ProblemDocument,
): Partial<PlanDocument> => ({
  problems: changeWhere(plan.problems, (problem) => problem.problemId === problemId, change),
});

export const changeGoal = (
  plan: PlanDocument,
  goalId: GoalId,
  change: (goal: GoalDocument) => GoalDocument,
): Partial<PlanDocument> => ({
  goals: changeWhere(plan.goals, (goal) => goal.goalId === goalId, change),
});
