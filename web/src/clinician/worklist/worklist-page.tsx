import './worklist.css';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answered, http } from '../../api/http';
import { keys } from '../../api/queries';
import type { Worklist } from '../../api/types';
import { useWorklistLive } from '../../api/use-live';
import { Loaded } from '../../shared/parts/loaded';
import { LiveMark } from '../../shared/shell/live-mark';
import { Page } from '../../shared/shell/page';
import { useSession } from '../../shared/shell/session-context';
import { useText } from '../texts';
import { NoticeList } from './notice-list';
import { OfferList } from './offer-list';
import { OverdueList } from './overdue-list';
import { ResponsibleList } from './responsible-list';
import { ReviewList } from './review-list';
import { WorkSection } from './work-section';

/** What time alone does to a worklist is not told: it is asked for now and then. */
const minuteMs = 60_000;

function Lists({ list, readAt }: { readonly list: Worklist; readonly readAt: number }): ReactNode {
  const t = useText();
  const section = (name: keyof Worklist, children: ReactNode): ReactNode => (
    <WorkSection title={t(`worklist.${name}`)} count={list[name].length} empty={t(`worklist.none.${name}`)}>
      {children}
    </WorkSection>
  );
  return (
    <div className="worklist">
      <div className="stack">
        {section(
          'offersToAnswer',
          <OfferList offers={list.offersToAnswer} now={readAt} may={['accept', 'decline']} />,
        )}
        {section('overdue', <OverdueList items={list.overdue} />)}
        {section('responsibleFor', <ResponsibleList items={list.responsibleFor} />)}
      </div>
      <div className="stack">
        {section(
          'offersAwaitingAnswer',
          <OfferList offers={list.offersAwaitingAnswer} now={readAt} may={['withdraw']} />,
        )}
        {section('reviewsDue', <ReviewList items={list.reviewsDue} />)}
        {section('notices', <NoticeList items={list.notices} />)}
      </div>
    </div>
  );
}

/** What the caller's unit has to do: what it is asked first. */
export function WorklistPage(): ReactNode {
  const t = useText();
  const { me } = useSession();
  const live = useWorklistLive();
  const worklist = useQuery({
    queryKey: keys.worklist(),
    refetchInterval: minuteMs,
    queryFn: () => answered(http.GET('/api/v1/worklist')),
  });
  return (
    <Page title={t('worklist.title')} lead={me.unit} actions={<LiveMark state={live} />}>
      <Loaded query={worklist}>{(list) => <Lists list={list} readAt={worklist.dataUpdatedAt} />}</Loaded>
    </Page>
  );
}
