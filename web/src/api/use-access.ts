import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { answered, http } from './http';
import { keys } from './queries';
import type { PlanAccess } from './types';

/** What the caller may do with a plan this instant, by the register's own word. */
export const useAccess = (planId: string): UseQueryResult<PlanAccess> =>
  useQuery({
    queryKey: keys.planPart(planId, 'access'),
    queryFn: () => answered(http.GET('/api/v1/plans/{planId}/access', { params: { path: { planId } } })),
  });

/** Whether the caller may give a command to a plan; no, until that is known. */
export function useMayCommand(planId: string): (command: PlanAccess['commands'][number]) => boolean {
  const { data } = useAccess(planId);
  return (command) => data?.commands.includes(command) ?? false;
}
