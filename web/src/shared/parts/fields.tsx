import { useId, useState } from 'react';
import type { InputEvent, ReactNode } from 'react';
import { useDates } from '../i18n/dates';
import { useSharedText } from '../i18n/language';
import { useChosenWords } from '../i18n/use-chosen-words';
import { focusIfFirst, lackOf } from './lack';
import type { Control, Lack } from './lack';

interface Wired {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

export interface FieldProps {
  readonly label: string;
  readonly description?: string | undefined;
  /** Why the value cannot be taken. */
  readonly error?: string | undefined;
}

/** A label, what explains it and what is wrong, tied to the control that `children` draws. */
export function FormField(props: FieldProps & { readonly children: (wired: Wired) => ReactNode }): ReactNode {
  const id = useId();
  const t = useSharedText();
  const dates = useDates();
  const [lack, setLack] = useState<Lack>();
  const { label, description } = props;
  const day = lack && 'day' in lack ? dates.day(lack.day) : '';
  const error = props.error ?? (lack && t(`field.${lack.why}`, { day }));
  const told = [description && `${id}-about`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div
      className="field"
      onInvalid={(event: InputEvent<HTMLDivElement>) => {
        event.preventDefault();
        const control = event.target as unknown as Control;
        setLack(lackOf(control));
        focusIfFirst(control);
      }}
      onInput={() => {
        setLack(undefined);
      }}
    >
      <label htmlFor={id}>{label}</label>
      {description && (
        <p id={`${id}-about`} className="field-about">
          {description}
        </p>
      )}
      {props.children({
        id,
        'aria-describedby': told || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {error && (
        <p id={`${id}-error`} className="ds-validation-message" data-color="danger">
          {error}
        </p>
      )}
    </div>
  );
}

interface Controlled extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
  readonly disabled?: boolean;
}

/** One line of text, a number or a date. */
export function TextField(
  props: Controlled & {
    readonly type?: 'text' | 'search' | 'number' | 'date' | 'datetime-local' | 'tel' | 'email';
    readonly inputMode?: 'numeric' | 'decimal' | 'text';
    readonly autoComplete?: string;
    readonly maxLength?: number;
    readonly pattern?: string;
    readonly min?: string;
    readonly max?: string;
  },
): ReactNode {
  const chosenWords = useChosenWords();
  const { label, description, error, onChange, type = 'text', autoComplete = 'off', ...input } = props;
  const about = [description, chosenWords(type, input.value)].filter(Boolean).join(' ');
  return (
    <FormField label={label} description={about} error={error}>
      {(wired) => (
        <input
          {...wired}
          {...input}
          type={type}
          autoComplete={autoComplete}
          className="ds-input"
          onChange={({ target }) => {
            onChange(target.value);
          }}
        />
      )}
    </FormField>
  );
}

/** The longest text that the register takes. */
const maxLength = 4000;

/** Several lines of text. */
export function TextArea(
  props: Controlled & { readonly rows?: number; readonly autoFocus?: boolean },
): ReactNode {
  const { label, description, error, onChange, rows = 3, ...input } = props;
  return (
    <FormField label={label} description={description} error={error}>
      {(wired) => (
        <textarea
          {...wired}
          {...input}
          rows={rows}
          maxLength={maxLength}
          className="ds-input"
          onChange={({ target }) => {
            onChange(target.value);
          }}
        />
      )}
    </FormField>
  );
}
