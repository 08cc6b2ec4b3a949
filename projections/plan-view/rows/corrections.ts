import type { Corrected } from '../../../src/domain/plan/events';
import type { EventId } from '../../../src/kernel/ids';
import { without } from '../../shared/lists';
import { livesAfter } from '../../shared/lives';
import { transfersAfter } from '../../shared/transfer';
import type { PlanDocument } from '../document';
import { changedSinceApproval, row } from '../row';
import type { RowsFor } from '../row';
import { changeMeasure } from './measures';
import { changeGoal } from './problems-goals';

export const correctionRows: RowsFor<'EnteredInError'> = {
  EnteredInError: row((plan, fact) => ({
    ...undone(plan, fact.data.eventId, fact.data.corrected),
    lives: livesAfter(plan.lives, fact),
    transfers: transfersAfter(plan.transfers, fact),
  })),
};

function undone(plan: PlanDocument, eventId: EventId, corrected: Corrected): Partial<PlanDocument> {
  const isMistake = (each: { readonly eventId: EventId }): boolean => each.eventId === eventId;
  switch (corrected.type) {
    case 'WhatMattersStated':
      return { whatMatters: without(plan.whatMatters, isMistake) };
    case 'PatientCommented':
      return { comments: without(plan.comments, isMistake) };
    case 'ProblemAdded':
    case 'GoalAdded':
    case 'MeasureAdded':
      return { ...neverAdded(plan, corrected), ...changedSinceApproval(plan) };
    case 'GoalAchievementAssessed':
      return changeGoal(plan, corrected.goalId, (goal) => ({
        ...goal,
        assessments: without(goal.assessments, isMistake),
      }));
    case 'MeasurePerformed':
    case 'MeasureMissed':
      return neverPerformed(plan, corrected, isMistake);
    case 'ObservationReported':
      return {
        observations: without(plan.observations, (each) => each.observationId === corrected.observationId),
      };
    case 'TransferAccepted':
    case 'ResponsibilityTakenOver':
      return {};
  }
}

type Added = Extract<Corrected, { readonly type: 'ProblemAdded' | 'GoalAdded' | 'MeasureAdded' }>;

function neverAdded(plan: PlanDocument, added: Added): Partial<PlanDocument> {
  switch (added.type) {
    case 'ProblemAdded':
      return { problems: without(plan.problems, ({ problemId }) => problemId === added.problemId) };
    case 'GoalAdded':
      return { goals: without(plan.goals, ({ goalId }) => goalId === added.goalId) };
    case 'MeasureAdded':
      return { measures: without(plan.measures, ({ measureId }) => measureId === added.measureId) };
  }
}

type Performed = Extract<Corrected, { readonly type: 'MeasurePerformed' | 'MeasureMissed' }>;

const neverPerformed = (
  plan: PlanDocument,
  { measureId, type }: Performed,
  isMistake: (performance: { readonly eventId: EventId }) => boolean,
): Partial<PlanDocument> => {
  const outcome = type === 'MeasurePerformed' ? 'done' : 'missed';
  return changeMeasure(plan, measureId, (measure) => ({
    ...measure,
    [outcome]: measure[outcome] - 1,
    performances: without(measure.performances, isMistake),
  }));
};
