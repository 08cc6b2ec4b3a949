import type { Choice } from '../../../shared/parts/choices';
import { usePlanHere } from '../plan-context';

/** The problems that a goal or a measure can be for. */
export const useProblemChoices = (): readonly Choice[] =>
  usePlanHere()
    .plan.problems.filter(({ status }) => status === 'active')
    .map(({ problemId, text }) => ({ value: problemId, label: text }));
