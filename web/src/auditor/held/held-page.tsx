import type { ReactNode } from 'react';
import { answered, http } from '../../api/http';
import { keys } from '../../api/queries';
import { usePages } from '../../api/use-pages';
import { endOfDay } from '../../shared/i18n/oslo';
import { SelectField } from '../../shared/parts/choices';
import { TextField } from '../../shared/parts/fields';
import { LoadedPages } from '../../shared/parts/loaded-pages';
import { Page } from '../../shared/shell/page';
import { FilterBar } from '../filters/filter-bar';
import { PeriodFields, periodOf } from '../filters/period-fields';
import { UnitFields } from '../filters/unit-fields';
import { chosen, useFilters } from '../filters/use-filters';
import { useText } from '../texts';
import { HeldTable } from './held-table';

const ways = ['assigned', 'transferred', 'taken-over'] as const;
const names = ['how', 'knownAt', 'providerId', 'counterpartId', 'from', 'to'] as const;

/** Who had which responsibility, across plans and units, as it is known now or was known before. */
export function HeldPage(): ReactNode {
  const t = useText();
  const filters = useFilters(names);
  const { how: wanted, knownAt, ...others } = filters.values;
  const how = ways.find((one) => one === wanted) ?? '';
  const asked = {
    ...chosen(others),
    ...periodOf(others),
    ...(how !== '' && { how }),
    ...(knownAt !== '' && { knownAt: endOfDay(knownAt) }),
  };
  const rows = usePages(keys.across('held', asked), (cursor) =>
    answered(http.GET('/api/v1/responsibility/history', { params: { query: { ...asked, ...cursor } } })),
  );
  return (
    <Page title={t('held.title')} lead={t('held.lead')}>
      <FilterBar isAnyChosen={Object.keys(asked).length > 0} onClear={filters.clear}>
        <SelectField
          label={t('filters.how')}
          value={how}
          none={t('filters.all')}
          choices={ways.map((value) => ({ value, label: t(`how.${value}`) }))}
          onChange={(value) => {
            filters.choose('how', value);
          }}
        />
        <UnitFields filters={filters} />
        <PeriodFields filters={filters} />
        <TextField
          type="date"
          label={t('filters.knownAt')}
          value={knownAt}
          onChange={(value) => {
            filters.choose('knownAt', value);
          }}
        />
      </FilterBar>
      <LoadedPages pages={rows} empty={t('held.empty')}>
        {(items) => <HeldTable rows={items} />}
      </LoadedPages>
    </Page>
  );
}
