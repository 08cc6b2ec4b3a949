import type { ReactNode } from 'react';
import { useProviders } from '../../api/use-plan';
import { SelectField } from '../../shared/parts/choices';
import { useText } from '../texts';
import type { Filters } from './use-filters';

/** One unit, or what went between two. */
export function UnitFields(props: { readonly filters: Filters<'providerId' | 'counterpartId'> }): ReactNode {
  const t = useText();
  const { values, choose } = props.filters;
  const { data: providers = [] } = useProviders();
  const choices = providers.map(({ providerId, name }) => ({ value: providerId, label: name }));
  return (
    <>
      <SelectField
        label={t('filters.unit')}
        value={values.providerId}
        choices={choices}
        none={t('filters.all')}
        onChange={(value) => {
          choose('providerId', value);
          if (value === '') choose('counterpartId', '');
        }}
      />
      {values.providerId !== '' && (
        <SelectField
          label={t('filters.counterpart')}
          value={values.counterpartId}
          choices={choices.filter(({ value }) => value !== values.providerId)}
          none={t('filters.anybody')}
          onChange={(value) => {
            choose('counterpartId', value);
          }}
        />
      )}
    </>
  );
}
