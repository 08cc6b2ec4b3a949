import type { ReactNode } from 'react';
import { SelectField } from '../../shared/parts/choices';
import { useText } from '../texts';
import { partOf } from './told-state';
import type { Stop } from './stops';
import type { Step } from './told-state';

const different = (values: readonly string[]): readonly string[] => [...new Set(values)].sort();

/** Where it is to stop: at one type of event, where one part or field of the plan is changed, or both. */
export function StopFields(props: {
  readonly steps: readonly Step[];
  readonly stop: Stop;
  readonly onChange: (stop: Stop) => void;
}): ReactNode {
  const t = useText();
  const { steps, stop, onChange } = props;
  const types = different(steps.map(({ event }) => event.type));
  const paths = different(steps.flatMap(({ fields }) => fields.map(({ path }) => path)));
  const parts = different(paths.map(partOf));
  return (
    <fieldset className="stops">
      <legend>{t('stops.legend')}</legend>
      <SelectField
        label={t('stops.type')}
        none={t('stops.any')}
        value={stop.type}
        choices={types.map((value) => ({ value, label: value }))}
        onChange={(type) => {
          onChange({ ...stop, type });
        }}
      />
      <SelectField
        label={t('stops.field')}
        none={t('stops.any')}
        value={stop.field}
        choices={[...parts, ...paths].map((value) => ({ value, label: value }))}
        onChange={(field) => {
          onChange({ ...stop, field });
        }}
      />
    </fieldset>
  );
}
