import type { ReactNode } from 'react';
import { CheckField } from '../../../shared/parts/choices';
import type { Choice } from '../../../shared/parts/choices';

/** Any of a few. Shows nothing where there is nothing to choose among. */
export function PickMany(props: {
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}): ReactNode {
  const { legend, choices, value, onChange } = props;
  if (choices.length === 0) return null;
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <CheckField
          key={choice.value}
          label={choice.label}
          checked={value.includes(choice.value)}
          onChange={(checked) => {
            onChange(checked ? [...value, choice.value] : value.filter((one) => one !== choice.value));
          }}
        />
      ))}
    </fieldset>
  );
}
