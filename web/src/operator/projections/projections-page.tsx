import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answered, http } from '../../api/http';
import { Loaded } from '../../shared/parts/loaded';
import { Page } from '../../shared/shell/page';
import { useText } from '../texts';

/** The read models, and how far behind the events each of them is. */
export function ProjectionsPage(): ReactNode {
  const t = useText();
  const projections = useQuery({
    queryKey: ['projections'],
    queryFn: () => answered(http.GET('/api/v1/projections')),
  });
  return (
    <Page title={t('projections.title')}>
      <Loaded query={projections}>
        {({ items }) => (
          <table className="ds-table rows-or-cards" data-border>
            <caption className="ds-sr-only">{t('projections.caption')}</caption>
            <thead>
              <tr>
                {(['name', 'state', 'generation', 'lag'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`projections.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map(({ name, state, generation, lag }) => (
                <tr key={name}>
                  <th scope="row" data-label={t('projections.name')}>
                    {name}
                  </th>
                  <td data-label={t('projections.state')}>{state}</td>
                  <td data-label={t('projections.generation')}>{generation}</td>
                  <td data-label={t('projections.lag')}>{lag.events}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Loaded>
    </Page>
  );
}
