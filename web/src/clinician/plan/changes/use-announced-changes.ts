import { useEffect, useRef } from 'react';
import { useSession } from '../../../shared/shell/session-context';
import { useAnnounce } from '../../../shared/shell/announcer';
import { useText } from '../../texts';
import { byOthers, useChanges } from './use-changes';

/** Tells politely what somebody else has changed while the page was open. */
export function useAnnouncedChanges(planId: string): void {
  const t = useText();
  const announce = useAnnounce();
  const { me } = useSession();
  const { data } = useChanges(planId);
  const known = useRef<string>(undefined);
  useEffect(() => {
    if (!data) return;
    const changes = byOthers(data.changes, me.party?.practitionerId);
    const [newest] = changes;
    const seen = known.current;
    known.current = newest?.recordedAt ?? seen ?? '';
    if (seen === undefined || !newest || newest.recordedAt <= seen) return;
    const fresh = changes.filter(({ recordedAt }) => recordedAt > seen);
    const places = new Set(fresh.map(({ path }) => path.split('/').slice(0, 3).join('/')));
    announce({
      tone: 'info',
      text:
        places.size === 1
          ? t('changes.one', { name: newest.by.name, what: newest.label })
          : t('changes.several', { name: newest.by.name, count: fresh.length }),
    });
  }, [data, me, announce, t]);
}
