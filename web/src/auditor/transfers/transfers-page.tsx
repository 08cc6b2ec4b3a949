import type { ReactNode } from 'react';
import { answered, http } from '../../api/http';
import { keys } from '../../api/queries';
import { usePages } from '../../api/use-pages';
import { SelectField } from '../../shared/parts/choices';
import { LoadedPages } from '../../shared/parts/loaded-pages';
import { useSharedText } from '../../shared/i18n/language';
import { Page } from '../../shared/shell/page';
import { FilterBar } from '../filters/filter-bar';
import { PeriodFields, periodOf } from '../filters/period-fields';
import { UnitFields } from '../filters/unit-fields';
import { chosen, useFilters } from '../filters/use-filters';
import { useText } from '../texts';
import { TransfersTable } from './transfers-table';

const states = ['offered', 'accepted', 'partly-accepted', 'declined', 'withdrawn', 'expired'] as const;
const names = ['state', 'providerId', 'counterpartId', 'from', 'to'] as const;

/** Every offer to take over a responsibility, whatever became of it. */
export function TransfersPage(): ReactNode {
  const t = useText();
  const shared = useSharedText();
  const filters = useFilters(names);
  const { state: wanted, ...others } = filters.values;
  const state = states.find((one) => one === wanted) ?? '';
  const asked = { ...chosen(others), ...periodOf(others), ...(state !== '' && { state }) };
  const transfers = usePages(keys.across('transfers', asked), (cursor) =>
    answered(http.GET('/api/v1/transfers', { params: { query: { ...asked, ...cursor } } })),
  );
  return (
    <Page title={t('transfers.title')} lead={t('transfers.lead')}>
      <FilterBar isAnyChosen={Object.keys(asked).length > 0} onClear={filters.clear}>
        <SelectField
          label={t('filters.state')}
          value={state}
          none={t('filters.all')}
          choices={states.map((value) => ({ value, label: shared(`status.${value}`) }))}
          onChange={(value) => {
            filters.choose('state', value);
          }}
        />
        <UnitFields filters={filters} />
        <PeriodFields filters={filters} />
      </FilterBar>
      <LoadedPages pages={transfers} empty={t('transfers.empty')}>
        {(items) => <TransfersTable transfers={items} />}
      </LoadedPages>
    </Page>
  );
}
