import type { ReactNode } from 'react';
import { SelectField } from '../../../shared/parts/choices';

/** One of the register's words; one of them is always chosen. */
export function ChooseOne<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly words: readonly T[];
  readonly labelOf: (word: T) => string;
  readonly onChange: (value: T) => void;
}): ReactNode {
  const { words, labelOf, onChange, ...field } = props;
  return (
    <SelectField
      {...field}
      choices={words.map((value) => ({ value, label: labelOf(value) }))}
      onChange={(chosen) => {
        if (chosen !== '') onChange(chosen);
      }}
    />
  );
}
