import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { answered, http } from './http';
import { keys } from './queries';
import type { Plan, Provider, ProviderKind } from './types';

/** The whole plan as it is now. */
export const usePlan = (planId: string): UseQueryResult<Plan> =>
  useQuery({
    queryKey: keys.plan(planId),
    queryFn: () => answered(http.GET('/api/v1/plans/{planId}', { params: { path: { planId } } })),
  });

/** Every unit that may be in a care team. They change seldom. */
export const useProviders = (): UseQueryResult<readonly Provider[]> =>
  useQuery({
    queryKey: keys.providers(),
    staleTime: 10 * 60_000,
    queryFn: async () => {
      const { items } = await answered(http.GET('/api/v1/providers', { params: { query: { limit: 200 } } }));
      return items;
    },
  });

/** What kind of unit this is; unknown until the units are read. */
export function useProviderKind(providerId: string | undefined): ProviderKind | undefined {
  const { data } = useProviders();
  return data?.find((provider) => provider.providerId === providerId)?.kind;
}
