import type { ReactNode } from 'react';
import { endOfDay, startOfDay } from '../../shared/i18n/oslo';
import { TextField } from '../../shared/parts/fields';
import { useText } from '../texts';
import type { Filters } from './use-filters';

/** From the beginning of one day to the end of another. */
export function PeriodFields(props: { readonly filters: Filters<'from' | 'to'> }): ReactNode {
  const t = useText();
  const { values, choose } = props.filters;
  return (
    <>
      {(['from', 'to'] as const).map((name) => (
        <TextField
          key={name}
          type="date"
          label={t(`filters.${name}`)}
          value={values[name]}
          onChange={(value) => {
            choose(name, value);
          }}
        />
      ))}
    </>
  );
}

/** Days as the instants that the register takes. */
export const periodOf = (values: {
  readonly from: string;
  readonly to: string;
}): { from?: string; to?: string } => ({
  ...(values.from !== '' && { from: startOfDay(values.from) }),
  ...(values.to !== '' && { to: endOfDay(values.to) }),
});
