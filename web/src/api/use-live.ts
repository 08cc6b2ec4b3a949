import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { rememberWrite } from './consistency';
import { keepListening } from './keep-listening';
import type { Changed, LiveState } from './keep-listening';
import { keys } from './queries';

/** Listens at an address for as long as the page shows it. */
function useEvents(address: string | undefined, onNews: (changed: Changed) => void): LiveState {
  const [state, setState] = useState<LiveState>('reconnecting');
  useEffect(
    () => (address === undefined ? undefined : keepListening(address, { onState: setState, onNews })),
    [address, onNews],
  );
  return state;
}

/** Shows a plan as it changes: everything that was asked about it is asked anew. */
export function useLive(planId: string | undefined): LiveState {
  const queries = useQueryClient();
  const onNews = useCallback(
    ({ consistencyToken }: Changed): void => {
      if (planId === undefined) return;
      if (consistencyToken !== undefined) rememberWrite(consistencyToken, { planId });
      void queries.invalidateQueries({ queryKey: keys.plan(planId) });
    },
    [planId, queries],
  );
  return useEvents(planId === undefined ? undefined : `/api/v1/plans/${planId}/live`, onNews);
}

/** Shows the caller's worklist as it changes. */
export function useWorklistLive(): LiveState {
  const queries = useQueryClient();
  const onNews = useCallback(
    ({ consistencyToken }: Changed): void => {
      if (consistencyToken !== undefined) rememberWrite(consistencyToken, { path: '/worklist' });
      void queries.invalidateQueries({ queryKey: keys.worklist() });
    },
    [queries],
  );
  return useEvents('/api/v1/worklist/live', onNews);
}
