import { useState } from 'react';
import type { ReactNode } from 'react';
import { osloInstant, osloLocal } from '../../../shared/i18n/oslo';
import { TextField } from '../../../shared/parts/fields';
import { useText } from '../../texts';

/** When something was done or measured; a reason is asked for where it is long ago. */
export interface When {
  readonly at: string;
  readonly lateReason?: string;
}

const graceMs = 7 * 86_400_000;

/** When the form was opened, exactly: to the minute it could be before what it builds on. */
export const now = (): When => ({ at: new Date().toISOString() });

export function WhenField(props: {
  readonly value: When;
  readonly onChange: (value: When) => void;
}): ReactNode {
  const t = useText();
  const [opened] = useState(Date.now);
  const { value, onChange } = props;
  const isLongAgo = opened - Date.parse(value.at) > graceMs;
  return (
    <>
      <TextField
        type="datetime-local"
        label={t('edit.when')}
        required
        value={value.at === '' ? '' : osloLocal(Date.parse(value.at))}
        onChange={(local) => {
          onChange({ ...value, at: local === '' ? '' : osloInstant(local) });
        }}
      />
      {isLongAgo && (
        <TextField
          label={t('edit.lateReason')}
          description={t('edit.longAgo')}
          required
          value={value.lateReason ?? ''}
          onChange={(lateReason) => {
            onChange({ ...value, lateReason });
          }}
        />
      )}
    </>
  );
}
