import { answered, http } from '../../../api/http';
import { keys } from '../../../api/queries';
import type { HistoryItem } from '../../../api/types';
import { usePages } from '../../../api/use-pages';
import type { Pages } from '../../../api/use-pages';
import { endOfDay, startOfDay } from '../../../shared/i18n/oslo';
import type { HistoryFilter } from './history-filter';
import { typesOf } from './history-filter';

const asked = ({ actor, about, from, to }: HistoryFilter) => ({
  ...(actor !== '' && { actor }),
  ...(about !== '' && { type: [...typesOf[about]] }),
  ...(from !== '' && { from: startOfDay(from) }),
  ...(to !== '' && { to: endOfDay(to) }),
});

/** Everything that has happened in a plan, newest first, page by page. */
export const useHistory = (planId: string, filter: HistoryFilter): Pages<HistoryItem> =>
  usePages(keys.planPart(planId, 'history', filter), (cursor) =>
    answered(
      http.GET('/api/v1/plans/{planId}/history', {
        params: { path: { planId }, query: { ...asked(filter), ...cursor } },
      }),
    ),
  );
