import { isOwn } from '../shared/limited';
import type { Limited, sights } from '../shared/limited';
import { transferFor } from '../shared/offers-shown';
import type { Plan } from './plan';

type Hidden = Exclude<keyof Plan, keyof typeof sights>;

/** A new part of the plan is hidden until it is named among the sights: without a line here it does not compile. */
const nothing: { readonly [Part in Hidden]-?: Plan[Part] } = { problems: [], comments: [] };

/** What the reader may see, in the same shape. */
export const presentFor = (plan: Plan, limited: Limited): Plan => presentPastFor(plan, plan, limited);

/** The same of a plan of the past, by what it was then and what the plan is now. */
export function presentPastFor(past: Plan, now: Plan, limited: Limited): Plan {
  if (!limited) return past;
  const goals = new Map(now.goals.map((goal) => [goal.goalId, goal]));
  const measures = new Map(now.measures.map((measure) => [measure.measureId, measure]));
  const transfers = new Map(now.transfers.map((transfer) => [transfer.transferId, transfer]));
  return {
    ...past,
    ...nothing,
    goals: past.goals.filter((goal) => isOwn(goal, goals.get(goal.goalId) ?? gone, limited)),
    measures: past.measures.filter((measure) =>
      isOwn(measure, measures.get(measure.measureId) ?? gone, limited),
    ),
    transfers: past.transfers.flatMap(
      (transfer) => transferFor(transfer, limited, transfers.get(transfer.transferId)) ?? [],
    ),
  };
}

/** What was entered in error is in no part of the plan. */
const gone = { part: null };
