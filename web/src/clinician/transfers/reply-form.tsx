import { Button } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import type { ReactNode, SubmitEvent } from 'react';
import { useSharedText } from '../../shared/i18n/language';
import { ProblemAlert } from '../../shared/parts/problem-alert';

/** A short form in the place of the buttons that opened it; it needs no plan around it. */
export function ReplyForm(props: {
  readonly label: string;
  readonly save: string;
  readonly tone?: 'accent' | 'danger';
  readonly isPending: boolean;
  readonly error: unknown;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const shared = useSharedText();
  const form = useRef<HTMLFormElement>(null);
  const { label, save, tone = 'accent', isPending, error, onSave, onClose, children } = props;
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, textarea, button[type=submit]')?.focus();
  }, []);
  return (
    <form
      ref={form}
      className="editor no-print"
      aria-label={label}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        onSave();
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
      <p className="editor-title" aria-hidden>
        {label}
      </p>
      {children}
      <ProblemAlert error={error} />
      <div className="buttons">
        <Button type="submit" data-size="sm" data-color={tone} loading={isPending}>
          {save}
        </Button>
        <Button type="button" variant="tertiary" data-size="sm" onClick={onClose}>
          {shared('cancel')}
        </Button>
      </div>
    </form>
  );
}
