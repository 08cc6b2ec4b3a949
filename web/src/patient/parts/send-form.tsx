import { Button } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useSharedText } from '../../shared/i18n/language';
import { ProblemAlert } from '../../shared/parts/problem-alert';

export interface SendFormProps {
  /** What the form is for, read out with it. */
  readonly label: string;
  /** What the button does, in words. */
  readonly send: string;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly onSend: () => void;
  readonly onClose?: () => void;
  readonly children: ReactNode;
}

/** A short form on the page, with its refusal where it was sent. */
export function SendForm(props: SendFormProps): ReactNode {
  const t = useSharedText();
  const form = useRef<HTMLFormElement>(null);
  const { label, send, isPending, error, onSend, onClose } = props;
  // What can be closed was opened by a button, which is gone: whoever pressed it goes on in the first field.
  const wasOpened = onClose !== undefined;
  useEffect(() => {
    if (wasOpened) form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, [wasOpened]);
  return (
    <form
      ref={form}
      aria-label={label}
      className="stack"
      data-gap="sm"
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      {props.children}
      <ProblemAlert error={error} />
      <div className="buttons">
        <Button type="submit" loading={isPending}>
          {send}
        </Button>
        {onClose && (
          <Button variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
