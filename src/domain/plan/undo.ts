import { omit } from '../../kernel/record';
import { subjectKey } from './events';
import { withAnswers, withLife } from './subjects';
import type { EventId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { Corrected } from './events';
import type { Plan } from './state';

/** The state as if the event had never been, for the kinds that `corrections.ts` lets through. */
export function undo(plan: Plan, eventId: EventId, corrected: Corrected, at: Instant): Plan {
  switch (corrected.type) {
    case 'ProblemAdded':
      return { ...plan, problems: omit(plan.problems, corrected.problemId) };
    case 'GoalAdded':
      return { ...plan, goals: omit(plan.goals, corrected.goalId) };
    case 'MeasureAdded':
      return {
        ...plan,
        measures: omit(plan.measures, corrected.measureId),
        subjects: omit(plan.subjects, corrected.measureId),
      };
    case 'TransferAccepted':
    case 'ResponsibilityTakenOver':
      return undoHandover(plan, eventId, corrected, at);
    case 'WhatMattersStated':
      return { ...plan, whatMatters: plan.whatMatters.filter((said) => said.eventId !== eventId) };
    case 'PatientCommented':
    case 'GoalAchievementAssessed':
    case 'MeasurePerformed':
    case 'MeasureMissed':
    case 'ObservationReported':
      return plan;
  }
}

type Handover = Extract<Corrected, { readonly subjects: unknown }>;

/** The former holder has it again, and an offer that was wrongly accepted is open again. */
function undoHandover(plan: Plan, eventId: EventId, { transferId, subjects }: Handover, at: Instant): Plan {
  const back = subjects.reduce((rest, subject) => {
    const key = subjectKey(subject);
    const life = rest.subjects[key];
    if (!life) return rest;
    return withLife(rest, key, {
      ...life,
      tenures: life.tenures.filter((tenure) => tenure.eventId !== eventId),
    });
  }, plan);
  if (!transferId) return back;
  const offered = { transferId, subjects: subjects.map((subject) => ({ subject })) };
  return withAnswers(back, offered, 'offered', at);
}
