import { useId } from 'react';
import type { ReactNode } from 'react';
import { FormField } from './fields';
import type { FieldProps } from './fields';

export interface Choice<T extends string = string> {
  readonly value: T;
  readonly label: string;
  readonly description?: string;
}

/** One of many, folded. An empty `value` is nothing chosen. */
export function SelectField<T extends string>(
  props: FieldProps & {
    readonly value: T | '';
    readonly choices: readonly Choice<T>[];
    /** What stands for nothing chosen; without it something is always chosen. */
    readonly none?: string;
    readonly required?: boolean;
    readonly onChange: (value: T | '') => void;
  },
): ReactNode {
  const { choices, none, onChange, value, required, ...field } = props;
  return (
    <FormField {...field}>
      {(wired) => (
        <select
          {...wired}
          required={required}
          className="ds-input"
          value={value}
          onChange={({ target }) => {
            onChange(choices.find((choice) => choice.value === target.value)?.value ?? '');
          }}
        >
          {none !== undefined && <option value="">{none}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </FormField>
  );
}

/** One of few, all shown. */
export function RadioGroup<T extends string>(props: {
  readonly legend: string;
  readonly value: T | undefined;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
}): ReactNode {
  const name = useId();
  return (
    <fieldset className="choices">
      <legend>{props.legend}</legend>
      {props.choices.map(({ value, label, description }) => (
        <label key={value} className="choice">
          <input
            type="radio"
            className="ds-input"
            name={name}
            checked={value === props.value}
            onChange={() => {
              props.onChange(value);
            }}
          />
          <span>
            {label}
            {description !== undefined && <small>{description}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Yes or no. */
export function CheckField(props: {
  readonly label: string;
  readonly description?: string;
  readonly checked: boolean;
  readonly required?: boolean;
  readonly onChange: (checked: boolean) => void;
}): ReactNode {
  const { label, description, checked, required, onChange } = props;
  return (
    <label className="choice">
      <input
        type="checkbox"
        className="ds-input"
        checked={checked}
        required={required}
        onChange={({ target }) => {
          onChange(target.checked);
        }}
      />
      <span>
        {label}
        {description !== undefined && <small>{description}</small>}
      </span>
    </label>
  );
}
