import { Button } from '@digdir/designsystemet-react';
import { useId, useState } from 'react';
import type { InputEvent, ReactNode } from 'react';
import { CheckField } from '../../shared/parts/choices';
import { useText } from '../texts';

export interface PickableSubject {
  readonly key: string;
  readonly title: string;
  readonly about?: string;
}

/** One or more of several responsibilities; of one there is nothing to pick. */
export function PickSubjects(props: {
  readonly legend: string;
  readonly subjects: readonly PickableSubject[];
  readonly value: readonly string[];
  /** Whether nothing can be picked at all. */
  readonly mayBeEmpty?: boolean;
  readonly onChange: (value: readonly string[]) => void;
}): ReactNode {
  const t = useText();
  const id = useId();
  const [lacks, setLacks] = useState(false);
  const { legend, subjects, value, mayBeEmpty = false, onChange } = props;
  const change = (picked: readonly string[]): void => {
    setLacks(false);
    onChange(picked);
  };
  if (subjects.length === 1) {
    return (
      <p>
        <small>{legend}</small>
        <br />
        <strong>{subjects[0]?.title}</strong>
      </p>
    );
  }
  return (
    <fieldset
      className="choices"
      aria-describedby={lacks ? id : undefined}
      onInvalid={(event: InputEvent<HTMLFieldSetElement>) => {
        event.preventDefault();
        setLacks(true);
      }}
    >
      <legend>{legend}</legend>
      {subjects.map(({ key, title, about }) => (
        <CheckField
          key={key}
          label={title}
          {...(about !== undefined && { description: about })}
          required={!mayBeEmpty && value.length === 0}
          checked={value.includes(key)}
          onChange={(checked) => {
            change(checked ? [...value, key] : value.filter((one) => one !== key));
          }}
        />
      ))}
      {value.length < subjects.length && (
        <Button
          type="button"
          variant="tertiary"
          data-size="sm"
          onClick={() => {
            change(subjects.map(({ key }) => key));
          }}
        >
          {t('subject.all')}
        </Button>
      )}
      {lacks && (
        <p id={id} className="ds-validation-message" data-color="danger">
          {t('subject.missing')}
        </p>
      )}
    </fieldset>
  );
}
