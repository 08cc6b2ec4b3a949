import type { ReactNode } from 'react';
import { TextField } from '../../shared/parts/fields';
import { useText } from '../texts';
import type { Report } from './report';

type Measured = Report['measured'];
const fields = ['code', 'value', 'unit'] as const;
const maxLength = 200;

/** What was measured, for those who have measured something. */
export function MeasuredFields(props: {
  readonly value: Measured;
  readonly onChange: (value: Measured) => void;
}): ReactNode {
  const t = useText();
  const { value, onChange } = props;
  const isBegun = fields.some((field) => value[field].trim() !== '');
  return (
    <details className="ds-details">
      <summary>{t('zones.measured')}</summary>
      <div className="measured">
        {fields.map((field) => (
          <TextField
            key={field}
            label={t(`zones.field.${field}`)}
            description={t(`zones.fieldAbout.${field}`)}
            required={isBegun && field !== 'unit'}
            maxLength={maxLength}
            value={value[field]}
            onChange={(text) => {
              onChange({ ...value, [field]: text });
            }}
          />
        ))}
      </div>
    </details>
  );
}
