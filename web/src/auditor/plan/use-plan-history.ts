import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { answered, http } from '../../api/http';
import { keys } from '../../api/queries';
import { everyPage } from '../../api/every-page';
import type { PlanHistory } from '../../shared/responsibility/two-axes';

const limit = 200;

/** Everything about the responsibility in one plan, so that both axes of time can be moved without asking again. */
export const usePlanHistory = (planId: string): UseQueryResult<PlanHistory> =>
  useQuery({
    queryKey: keys.planPart(planId, 'everything-about-responsibility'),
    queryFn: async () => {
      const [rows, offers] = await Promise.all([
        everyPage((cursor) =>
          answered(
            http.GET('/api/v1/plans/{planId}/responsibility/history', {
              params: { path: { planId }, query: { superseded: 'true', limit, ...cursor } },
            }),
          ),
        ),
        everyPage((cursor) =>
          answered(http.GET('/api/v1/transfers', { params: { query: { planId, limit, ...cursor } } })),
        ),
      ]);
      return { rows, offers };
    },
  });
