import type { ReactNode } from 'react';
import { SelectField } from '../../../shared/parts/choices';
import { TextField } from '../../../shared/parts/fields';
import { useText } from '../../texts';
import { setterOf } from '../edit/setter';
import { periods } from '../words';
import type { TimingDraft } from './timing-draft';

/** How often, when on the day, and until when. */
export function TimingFields(props: {
  readonly draft: TimingDraft;
  readonly onChange: (draft: TimingDraft) => void;
}): ReactNode {
  const t = useText();
  const { draft, onChange } = props;
  const set = setterOf(draft, onChange);
  return (
    <fieldset className="fields-group">
      <legend>{t('field.timing')}</legend>
      <div className="fields" data-columns="4">
        <SelectField
          label={t('measures.per')}
          none={t('measures.noTiming')}
          value={draft.per}
          choices={periods.map((value) => ({ value, label: t(`period.${value}`) }))}
          onChange={set('per')}
        />
        {draft.per !== '' && (
          <>
            <TextField
              type="number"
              label={t('measures.times')}
              required
              value={draft.times}
              onChange={set('times')}
            />
            {draft.per === 'day' && (
              <TextField label={t('measures.clocks')} value={draft.at} onChange={set('at')} />
            )}
            <TextField type="date" label={t('measures.until')} value={draft.until} onChange={set('until')} />
          </>
        )}
      </div>
    </fieldset>
  );
}
