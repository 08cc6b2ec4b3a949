import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { rememberWrite } from './consistency';
import { keys } from './queries';

/** `live`: changes come as they happen. `reconnecting`: they will again soon. `offline`: this device has no network. */
export type LiveState = 'live' | 'reconnecting' | 'offline';

interface Changed {
  readonly consistencyToken?: string;
}

const longestWaitMs = 15_000;

/** Listens at an address of server-sent events for as long as the page shows it, and comes back by itself. */
function useEvents(address: string | undefined, onNews: (changed: Changed) => void): LiveState {
  const [state, setState] = useState<LiveState>('reconnecting');
  useEffect(() => {
    if (address === undefined) return;
    let source: EventSource | undefined;
    let failures = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const lost = (): void => {
      setState(navigator.onLine ? 'reconnecting' : 'offline');
      source?.close();
      clearTimeout(timer);
      timer = setTimeout(listen, Math.min(500 * 2 ** failures++, longestWaitMs));
    };
    const listen = (): void => {
      source = new EventSource(address);
      source.addEventListener('open', () => {
        setState('live');
        // What happened while nobody listened is caught up with.
        if (failures > 0) onNews({});
        failures = 0;
      });
      source.addEventListener('changed', (event: MessageEvent<string>) => {
        onNews(JSON.parse(event.data) as Changed);
      });
      source.addEventListener('closed', () => {
        // It is over, perhaps since the reader may see it no more: the next answer tells.
        onNews({});
        lost();
      });
      source.addEventListener('error', lost);
    };
    const backOnline = (): void => {
      failures = 0;
      lost();
    };
    listen();
    addEventListener('offline', lost);
    addEventListener('online', backOnline);
    return () => {
      clearTimeout(timer);
      source?.close();
      removeEventListener('offline', lost);
      removeEventListener('online', backOnline);
    };
  }, [address, onNews]);
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
