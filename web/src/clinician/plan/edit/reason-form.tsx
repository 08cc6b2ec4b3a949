import { useState } from 'react';
import type { ReactNode } from 'react';
import { TextArea } from '../../../shared/parts/fields';
import { useText } from '../../texts';
import type { BodyOf, Send } from './bodies';
import { Editor } from './editor';

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
  const [reason, setReason] = useState('');
  const { about, ...asked } = props;
  return (
    <Editor {...asked} body={() => ({ reason: reason.trim() })}>
      <TextArea
        label={t('edit.reason')}
        description={about}
        required
        rows={2}
        value={reason}
        onChange={setReason}
      />
    </Editor>
  );
}

/** Something for which a reason may be given. */
export function MaybeReasonForm(
  props: Asked & { readonly send: Send<BodyOf<'OptionalReasonBody'>> },
): ReactNode {
  const t = useText();
  const [reason, setReason] = useState('');
  const { about, ...asked } = props;
  return (
    <Editor {...asked} body={() => (reason.trim() === '' ? {} : { reason: reason.trim() })}>
      <TextArea
        label={t('edit.reasonOptional')}
        description={about}
        rows={2}
        value={reason}
        onChange={setReason}
      />
    </Editor>
  );
}
