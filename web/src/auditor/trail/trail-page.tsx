import type { ReactNode } from 'react';
import { answered, http } from '../../api/http';
import { keys } from '../../api/queries';
import { usePages } from '../../api/use-pages';
import { LoadedPages } from '../../shared/parts/loaded-pages';
import { Page } from '../../shared/shell/page';
import { FilterBar } from '../filters/filter-bar';
import { PeriodFields, periodOf } from '../filters/period-fields';
import { chosen, useFilters } from '../filters/use-filters';
import { useText } from '../texts';
import { TrailFields } from './trail-fields';
import { TrailList } from './trail-list';

const names = ['planId', 'type', 'actor', 'from', 'to'] as const;

/** What was done, by whom and when, in plain words: newest first. */
export function TrailPage(): ReactNode {
  const t = useText();
  const filters = useFilters(names);
  const asked = { ...chosen(filters.values), ...periodOf(filters.values) };
  const trail = usePages(keys.across('trail', asked), (cursor) =>
    answered(http.GET('/api/v1/audit', { params: { query: { ...asked, ...cursor } } })),
  );
  return (
    <Page title={t('trail.title')} lead={t('trail.lead')}>
      <FilterBar isAnyChosen={Object.keys(asked).length > 0} onClear={filters.clear}>
        <TrailFields filters={filters} />
        <PeriodFields filters={filters} />
      </FilterBar>
      <LoadedPages pages={trail} empty={t('trail.empty')}>
        {(items) => (
          <TrailList
            items={items}
            onActor={(actor) => {
              filters.choose('actor', actor);
            }}
          />
        )}
      </LoadedPages>
    </Page>
  );
}
