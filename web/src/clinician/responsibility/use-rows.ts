import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { answered, http } from '../../api/http';
import { keys } from '../../api/queries';
import type { ResponsibilityInterval } from '../../api/types';
import { everyPage } from '../../api/every-page';

const limit = 200;

/** Every row about the responsibility in the plan that was ever written; the offers come with the plan. */
export const useRows = (planId: string): UseQueryResult<readonly ResponsibilityInterval[]> =>
  useQuery({
    queryKey: keys.planPart(planId, 'responsibility-rows'),
    queryFn: () =>
      everyPage((cursor) =>
        answered(
          http.GET('/api/v1/plans/{planId}/responsibility/history', {
            params: { path: { planId }, query: { superseded: 'true', limit, ...cursor } },
          }),
        ),
      ),
  });
