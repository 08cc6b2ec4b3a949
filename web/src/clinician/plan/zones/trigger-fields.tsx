import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { TextField } from '../../../shared/parts/fields';
import { useText } from '../../texts';
import { setterOf } from '../edit/setter';
import type { TriggerDraft } from './zone-draft';

const number = '-?\\d+([.,]\\d+)?';

/** One sign of a zone: in words, and where it is measured with its limits. */
export function TriggerFields(props: {
  readonly draft: TriggerDraft;
  readonly place: number;
  readonly onChange: (draft: TriggerDraft) => void;
  /** Missing for the only sign: a zone has one at least. */
  readonly onRemove?: (() => void) | undefined;
}): ReactNode {
  const t = useText();
  const { draft, place, onChange, onRemove } = props;
  const [hasLimits, setLimits] = useState(draft.code !== '');
  const set = setterOf(draft, onChange);
  return (
    <fieldset className="fields-group">
      <legend>{t('zones.sign', { place })}</legend>
      <TextField label={t('zones.text')} required value={draft.text} onChange={set('text')} />
      {hasLimits && (
        <div className="fields" data-columns="4">
          <TextField label={t('zones.code')} required value={draft.code} onChange={set('code')} />
          <TextField
            label={t('zones.from')}
            inputMode="decimal"
            pattern={number}
            value={draft.from}
            onChange={set('from')}
          />
          <TextField
            label={t('zones.to')}
            inputMode="decimal"
            pattern={number}
            value={draft.to}
            onChange={set('to')}
          />
          <TextField label={t('field.unit')} required value={draft.unit} onChange={set('unit')} />
        </div>
      )}
      <div className="actions">
        <Button
          type="button"
          variant="tertiary"
          data-size="sm"
          onClick={() => {
            if (hasLimits) onChange({ ...draft, code: '', from: '', to: '', unit: '' });
            setLimits(!hasLimits);
          }}
        >
          {hasLimits ? t('zones.withoutLimits') : t('zones.withLimits')}
        </Button>
        {onRemove && (
          <Button type="button" variant="tertiary" data-size="sm" data-color="danger" onClick={onRemove}>
            {t('zones.removeSign', { place })}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
