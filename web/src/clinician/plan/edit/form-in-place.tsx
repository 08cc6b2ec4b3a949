import { Button } from '@digdir/designsystemet-react';
import { use, useEffect, useRef } from 'react';
import type { ReactNode, SubmitEvent } from 'react';
import { useSharedText } from '../../../shared/i18n/language';
import { ProblemAlert } from '../../../shared/parts/problem-alert';
import { useOnce } from '../../../shared/parts/use-once';
import { FormPlaceContext } from './put-aside';
import { useEscape } from './use-escape';

export interface FormInPlaceProps {
  /** What the form is for; those who do not see where it stands are told too. */
  readonly label: string;
  /** What the button does, in words. */
  readonly save?: string;
  readonly tone?: 'accent' | 'danger';
  readonly isPending: boolean;
  readonly error: unknown;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** Where writing begins; where nothing is to be written, what says yes. */
const focusFirst = (form: HTMLFormElement | null): void => {
  const field = form?.querySelector<HTMLElement>('input, select, textarea');
  (field ?? form?.querySelector<HTMLElement>('button[type=submit]'))?.focus();
};

/** A short form in the place of the buttons that opened it. */
export function FormInPlace(props: FormInPlaceProps): ReactNode {
  const shared = useSharedText();
  const form = useRef<HTMLFormElement>(null);
  const { label, save, tone = 'accent', isPending, error, onSave, onClose, children } = props;
  const leaving = useEscape(isPending, onClose);
  const saveOnce = useOnce(isPending, onSave);
  const isShown = use(FormPlaceContext)?.isShown ?? true;
  useEffect(() => {
    if (isShown) focusFirst(form.current);
  }, [isShown]);
  return (
    <form
      ref={form}
      // What stands around an editor makes room for it; one that is put aside takes none.
      className={isShown ? 'editor no-print' : undefined}
      hidden={!isShown}
      aria-label={label}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        saveOnce();
      }}
      {...leaving}
    >
      <p className="editor-title" aria-hidden>
        {label}
      </p>
      {children}
      <ProblemAlert error={error} />
      <div className="buttons">
        <Button type="submit" data-size="sm" data-color={tone} loading={isPending}>
          {save ?? shared('save')}
        </Button>
        <Button type="button" variant="tertiary" data-size="sm" onClick={onClose}>
          {shared('cancel')}
        </Button>
      </div>
    </form>
  );
}
