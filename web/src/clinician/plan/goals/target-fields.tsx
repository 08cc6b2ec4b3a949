import type { ReactNode } from 'react';
import { SelectField } from '../../../shared/parts/choices';
import { TextField } from '../../../shared/parts/fields';
import { useText } from '../../texts';
import { setterOf } from '../edit/setter';
import { comparators } from '../words';
import type { GoalFieldsProps } from './goal-fields';

/** How one sees that a goal is reached. The rest is asked for once there is something to measure. */
export function TargetFields({ draft, onChange }: GoalFieldsProps): ReactNode {
  const t = useText();
  const set = setterOf(draft, onChange);
  const isMeasured = draft.measure.trim() !== '';
  return (
    <fieldset className="fields-group">
      <legend>{t('field.target')}</legend>
      <div className="fields" data-columns="3">
        <TextField label={t('goals.measure')} value={draft.measure} onChange={set('measure')} />
        {isMeasured && (
          <>
            <SelectField
              label={t('goals.comparator')}
              none={t('goals.noComparator')}
              value={draft.comparator}
              choices={comparators.map((value) => ({ value, label: t(`comparator.${value}`) }))}
              onChange={set('comparator')}
            />
            <TextField label={t('field.value')} required value={draft.value} onChange={set('value')} />
            <TextField label={t('field.unit')} value={draft.unit} onChange={set('unit')} />
            <TextField type="date" label={t('field.dueOn')} value={draft.dueOn} onChange={set('dueOn')} />
          </>
        )}
      </div>
    </fieldset>
  );
}
