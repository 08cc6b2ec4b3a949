import { createContext, use, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '../../../shared/shell/session-context';
import { byOthers, useChanges } from './use-changes';
import type { PlanChange } from './use-changes';

interface News {
  /** What others have changed, newest first; nothing where the caller has never seen the plan. */
  readonly changes: readonly PlanChange[];
  readonly isFirstVisit: boolean;
  readonly isHidden: boolean;
  readonly hide: () => void;
}

const Context = createContext<News | null>(null);

export function useNews(): News {
  const news = use(Context);
  if (!news) throw new Error('There are no changes here.');
  return news;
}

/** What is new in the plan since the caller's last visit. Hidden, it stays so until something more has come. */
export function ChangesProvider(props: { readonly planId: string; readonly children: ReactNode }): ReactNode {
  const { me } = useSession();
  const { data } = useChanges(props.planId);
  const [hiddenUpTo, setHidden] = useState('');
  const news = useMemo((): News => {
    const all = byOthers(data?.changes ?? [], me.party?.practitionerId);
    const changes = data?.from === null ? [] : all;
    const newest = changes[0]?.recordedAt ?? '';
    return {
      changes,
      isFirstVisit: data?.from === null,
      isHidden: newest <= hiddenUpTo,
      hide: () => {
        setHidden(newest);
      },
    };
  }, [data, me, hiddenUpTo]);
  return <Context value={news}>{props.children}</Context>;
}
