import { createContext, use, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '../../../shared/shell/session-context';
import { byOthers, useChanges } from './use-changes';
import type { PlanChange } from './use-changes';

interface News {
  /** What others have changed, newest first. Who has never seen the plan is told of what comes after he has opened it. */
  readonly changes: readonly PlanChange[];
  readonly isHidden: boolean;
  readonly hide: () => void;
}

const Context = createContext<News | null>(null);

export function useNews(): News {
  const news = use(Context);
  if (!news) throw new Error('There are no changes here.');
  return news;
}

const newestOf = (changes: readonly PlanChange[]): string =>
  changes.reduce((newest, { recordedAt }) => (recordedAt > newest ? recordedAt : newest), '');

/** What is new in the plan since the caller's last visit. Hidden, it stays so until something more has come. */
export function ChangesProvider(props: { readonly planId: string; readonly children: ReactNode }): ReactNode {
  const { me } = useSession();
  const { data } = useChanges(props.planId);
  const [hiddenUpTo, setHidden] = useState('');
  const [firstSeen, setFirstSeen] = useState<string>();
  if (data && firstSeen === undefined) setFirstSeen(data.from === null ? newestOf(data.changes) : '');
  const news = useMemo((): News => {
    const changes = byOthers(data?.changes ?? [], me.party?.practitionerId).filter(
      ({ recordedAt }) => recordedAt > (firstSeen ?? ''),
    );
    const newest = newestOf(changes);
    return {
      changes,
      isHidden: newest <= hiddenUpTo,
      hide: () => {
        setHidden(newest);
      },
    };
  }, [data, me, hiddenUpTo, firstSeen]);
  return <Context value={news}>{props.children}</Context>;
}
