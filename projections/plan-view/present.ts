import type { Instant } from '../../src/kernel/instant';
import { presentTransferAt } from '../shared/present-transfer';
import type { GoalDocument, MeasureDocument, PlanDocument } from './document';
import type { Plan, PlanGoal, PlanMeasure } from './plan';
import { responsibilityAt } from './responsibility';

const shownObservations = 50;

/**
 * The plan at an instant. Null as long as nobody has been given the coordination, which is so only between the
 * events of the very command that opens the plan.
 */
export function present(document: PlanDocument, at: Instant): Plan | null {
  const coordination = responsibilityAt(document, 'coordination', at);
  if (!coordination) return null;
  const { planId, patient, title, status, approval, revision, problems, zones, careTeam, nextReview } =
    document;
  return {
    planId,
    patient,
    title,
    status,
    approval,
    revision,
    whatMatters: whatMattersIn(document),
    coordination,
    problems,
    goals: document.goals.map(presentGoal),
    measures: document.measures.flatMap((measure) => presentMeasure(document, measure, at)),
    transfers: document.transfers.map((transfer) => presentTransferAt(transfer, at)),
    zones,
    observations: document.observations.slice(-shownObservations).reverse(),
    comments: document.comments.map(({ commentId, text, at: saidAt, by }) => ({
      commentId,
      text,
      at: saidAt,
      by,
    })),
    careTeam,
    ...(nextReview && { nextReviewOn: nextReview.on }),
  };
}

function whatMattersIn({ whatMatters }: PlanDocument): Plan['whatMatters'] {
  const latest = whatMatters.at(-1);
  return latest ? { text: latest.text, at: latest.at, by: latest.by } : null;
}

function presentGoal({ assessments, ...goal }: GoalDocument): PlanGoal {
  const latest = assessments.at(-1);
  return { ...goal, achievement: latest ? { status: latest.status, at: latest.at, by: latest.by } : null };
}

/** Nothing for a measure whose first responsible party comes with the next event of the same command. */
function presentMeasure(
  document: PlanDocument,
  measure: MeasureDocument,
  at: Instant,
): readonly PlanMeasure[] {
  const { done, missed, performances, ...rest } = measure;
  const responsibility = responsibilityAt(document, measure.measureId, at);
  if (!responsibility) return [];
  const latest = performances.at(-1);
  const last = latest && { outcome: latest.outcome, at: latest.at, by: latest.by };
  return [{ ...rest, ...responsibility, performances: { done, missed, ...(last && { last }) } }];
}
