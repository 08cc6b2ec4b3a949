import type { ReactNode } from 'react';
import { SelectField } from '../../../shared/parts/choices';
import { TextField } from '../../../shared/parts/fields';
import { useText } from '../../texts';
import { setterOf } from '../edit/setter';
import { abouts } from './history-filter';
import type { HistoryFilter } from './history-filter';

const roles = ['practitioner', 'patient', 'relative', 'system'] as const;

/** What of the history is shown. */
export function FilterFields(props: {
  readonly filter: HistoryFilter;
  readonly onChange: (filter: HistoryFilter) => void;
}): ReactNode {
  const t = useText();
  const { filter, onChange } = props;
  const set = setterOf(filter, onChange);
  return (
    <form className="fields filter" data-columns="4" aria-label={t('history.filter')}>
      <SelectField
        label={t('history.about')}
        none={t('history.everything')}
        value={filter.about}
        choices={abouts.map((value) => ({ value, label: t(`history.abouts.${value}`) }))}
        onChange={set('about')}
      />
      <SelectField
        label={t('history.actor')}
        none={t('history.everybody')}
        value={filter.actor}
        choices={roles.map((value) => ({ value, label: t(`history.roles.${value}`) }))}
        onChange={set('actor')}
      />
      <TextField type="date" label={t('history.from')} value={filter.from} onChange={set('from')} />
      <TextField type="date" label={t('history.to')} value={filter.to} onChange={set('to')} />
    </form>
  );
}
