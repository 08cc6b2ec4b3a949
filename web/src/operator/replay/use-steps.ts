import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { answered, http } from '../../api/http';
import { keys } from '../../api/queries';
import { everyPage } from '../../api/every-page';
import type { Step } from './told-state';

const limit = 200;

/** A plan's events and what each of them did, without personal data: ids and names are stand-ins. */
export const useSteps = (planId: string): UseQueryResult<readonly Step[]> =>
  useQuery({
    queryKey: keys.planPart(planId, 'replay'),
    // The stand-ins are others each time that it is asked.
    staleTime: Infinity,
    queryFn: () =>
      everyPage((cursor) =>
        answered(
          http.GET('/api/v1/plans/{planId}/replay', {
            params: { path: { planId }, query: { limit, ...cursor } },
          }),
        ),
      ),
  });
