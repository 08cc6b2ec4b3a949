import { Card, Heading } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answered, http } from '../../api/http';
import { keys } from '../../api/queries';
import { useWorklistLive } from '../../api/use-live';
import { Empty } from '../../shared/parts/empty';
import { Loaded } from '../../shared/parts/loaded';
import { LiveMark } from '../../shared/shell/live-mark';
import { Page } from '../../shared/shell/page';
import { useText } from '../texts';

const sections = [
  'offersToAnswer',
  'overdue',
  'responsibleFor',
  'offersAwaitingAnswer',
  'reviewsDue',
] as const;

/** What the caller's unit has to do. */
export function WorklistPage(): ReactNode {
  const t = useText();
  const live = useWorklistLive();
  const worklist = useQuery({
    queryKey: keys.worklist(),
    queryFn: () => answered(http.GET('/api/v1/worklist')),
  });
  return (
    <Page title={t('worklist.title')} actions={<LiveMark state={live} />}>
      <Loaded query={worklist}>
        {(list) => (
          <div className="stack">
            {sections.map((section) => (
              <Card key={section}>
                <Heading level={2} data-size="xs">
                  {t(`worklist.${section}`)}
                </Heading>
                {list[section].length === 0 ? (
                  <Empty text={t('worklist.empty')} />
                ) : (
                  <ul>
                    {list[section].map((item, place) => (
                      <li key={`${item.planId} ${place}`}>
                        {'title' in item ? item.title : ''}: {item.patient.name}
                      </li>
                    ))}
                  </ul>
                )}
              </Card>
            ))}
          </div>
        )}
      </Loaded>
    </Page>
  );
}
