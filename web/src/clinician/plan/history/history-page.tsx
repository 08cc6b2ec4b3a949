import '../plan.css';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useLive } from '../../../api/use-live';
import { LoadedPages } from '../../../shared/parts/loaded-pages';
import { LiveMark } from '../../../shared/shell/live-mark';
import { Page } from '../../../shared/shell/page';
import { useText } from '../../texts';
import { PlanOf } from '../plan-of';
import { WayBack } from '../way-back';
import { EventItem } from './event-item';
import { FilterFields } from './filter-fields';
import { everything } from './history-filter';
import type { HistoryFilter } from './history-filter';
import { useHistory } from './use-history';

function Events({ planId, filter }: { readonly planId: string; readonly filter: HistoryFilter }): ReactNode {
  const t = useText();
  const history = useHistory(planId, filter);
  return (
    <LoadedPages pages={history} empty={t('history.none')}>
      {(events) => (
        <ol className="rows events">
          {events.map((event) => (
            <EventItem key={event.eventId} event={event} />
          ))}
        </ol>
      )}
    </LoadedPages>
  );
}

/** Everything that has happened in the plan: who, when, why, before and after. */
export function HistoryPage({ planId }: { readonly planId: string }): ReactNode {
  const t = useText();
  const live = useLive(planId);
  const [filter, setFilter] = useState(everything);
  return (
    <Page title={t('history.title')} lead={<WayBack planId={planId} />} actions={<LiveMark state={live} />}>
      <PlanOf planId={planId}>
        <div className="stack plan">
          <FilterFields filter={filter} onChange={setFilter} />
          <Events planId={planId} filter={filter} />
        </div>
      </PlanOf>
    </Page>
  );
}
