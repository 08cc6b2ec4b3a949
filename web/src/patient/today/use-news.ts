import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { answered, http } from '../../api/http';
import { keys } from '../../api/queries';
import type { HistoryItem } from '../../api/types';
import { useLanguage } from '../../shared/i18n/language';

const mostTold = 50;

/** What has happened since the reader last looked, newest first; within a visit that moment stands still. */
export function useNews(planId: string): UseQueryResult<readonly HistoryItem[]> {
  const { language } = useLanguage();
  const path = { planId };
  return useQuery({
    queryKey: keys.planPart(planId, 'news', { language }),
    queryFn: async () => {
      const [{ from }, { items }] = await Promise.all([
        answered(http.GET('/api/v1/plans/{planId}/changes', { params: { path, query: { limit: 1 } } })),
        answered(
          http.GET('/api/v1/plans/{planId}/history', { params: { path, query: { limit: mostTold } } }),
        ),
      ]);
      return items.filter(({ revision }) => revision > (from ?? -1));
    },
  });
}
