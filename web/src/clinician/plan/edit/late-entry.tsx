import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { osloInstant, osloLocal } from '../../../shared/i18n/oslo';
import { TextField } from '../../../shared/parts/fields';
import { useText } from '../../texts';
import type { Late } from './bodies';

/** For what is told afterwards: folded, since most things are told when they happen. */
export function LateEntry(props: {
  readonly value: Late;
  readonly onChange: (value: Late) => void;
}): ReactNode {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const { value, onChange } = props;
  if (!isOpen) {
    return (
      <Button
        type="button"
        variant="tertiary"
        data-size="sm"
        className="late-way"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('edit.late')}
      </Button>
    );
  }
  return (
    <fieldset className="late-entry">
      <legend>{t('edit.late')}</legend>
      <TextField
        type="datetime-local"
        label={t('edit.occurredAt')}
        required
        value={value.occurredAt === undefined ? '' : osloLocal(Date.parse(value.occurredAt))}
        onChange={(local) => {
          const { lateReason } = value;
          onChange({
            ...(lateReason !== undefined && { lateReason }),
            ...(local !== '' && { occurredAt: osloInstant(local) }),
          });
        }}
      />
      <TextField
        label={t('edit.lateReason')}
        description={t('edit.lateReasonAbout')}
        required
        value={value.lateReason ?? ''}
        onChange={(lateReason) => {
          onChange({ ...value, lateReason });
        }}
      />
      <Button
        type="button"
        variant="tertiary"
        data-size="sm"
        onClick={() => {
          setOpen(false);
          onChange({});
        }}
      >
        {t('edit.now')}
      </Button>
    </fieldset>
  );
}
