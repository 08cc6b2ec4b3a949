import type { ReactNode } from 'react';
import { useText } from '../../texts';
import type { BodyOf, Send } from './bodies';
import { WordsEditor } from './words-editor';

interface Asked {
  readonly label: string;
  readonly save: string;
  readonly tone?: 'accent' | 'danger';
  readonly about?: string;
  readonly onClose: () => void;
}

/** Something that is done with a reason. */
export function ReasonForm(props: Asked & { readonly send: Send<BodyOf<'ReasonBody'>> }): ReactNode {
  const t = useText();
  return <WordsEditor {...props} field={t('edit.reason')} bodyOf={(reason) => ({ reason })} />;
}

/** Something for which a reason may be given. */
export function MaybeReasonForm(
  props: Asked & { readonly send: Send<BodyOf<'OptionalReasonBody'>> },
): ReactNode {
  const t = useText();
  return (
    <WordsEditor
      {...props}
      field={t('edit.reasonOptional')}
      isOptional
      bodyOf={(reason) => (reason === '' ? {} : { reason })}
    />
  );
}
