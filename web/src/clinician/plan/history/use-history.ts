import { useInfiniteQuery } from '@tanstack/react-query';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { answered, http } from '../../../api/http';
import { keys } from '../../../api/queries';
import type { HistoryItem } from '../../../api/types';
import { osloInstant } from '../../../shared/i18n/oslo';
import type { HistoryFilter } from './history-filter';
import { typesOf } from './history-filter';

interface HistoryPageOf {
  readonly items: readonly HistoryItem[];
  readonly next: string | null;
}

/** A day's beginning in Oslo, and that of the day after: until then the day lasts. */
const beginningOf = (day: string): string => osloInstant(`${day}T00:00`);
const endOf = (day: string): string => {
  const next = new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return beginningOf(next);
};

const asked = ({ actor, about, from, to }: HistoryFilter) => ({
  ...(actor !== '' && { actor }),
  ...(about !== '' && { type: [...typesOf[about]] }),
  ...(from !== '' && { from: beginningOf(from) }),
  ...(to !== '' && { to: endOf(to) }),
});

/** Everything that has happened in a plan, newest first, page by page. */
export const useHistory = (
  planId: string,
  filter: HistoryFilter,
): UseInfiniteQueryResult<InfiniteData<HistoryPageOf>> =>
  useInfiniteQuery({
    queryKey: keys.planPart(planId, 'history', filter),
    initialPageParam: '',
    queryFn: ({ pageParam }): Promise<HistoryPageOf> =>
      answered(
        http.GET('/api/v1/plans/{planId}/history', {
          params: {
            path: { planId },
            query: { ...asked(filter), ...(pageParam !== '' && { cursor: pageParam }) },
          },
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
