import { usePlanHere } from '../plan-context';

/** What the problems are called that a goal or a measure is for. */
export function useProblemNames(): (problemIds: readonly string[]) => string {
  const { problems } = usePlanHere().plan;
  return (problemIds) =>
    problems
      .filter(({ problemId }) => problemIds.includes(problemId))
      .map(({ text }) => text)
      .join(', ');
}
