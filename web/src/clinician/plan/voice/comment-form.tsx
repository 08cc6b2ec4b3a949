import { useState } from 'react';
import type { ReactNode } from 'react';
import { http } from '../../../api/http';
import { TextArea } from '../../../shared/parts/fields';
import { useText } from '../../texts';
import type { BodyOf, Send } from '../edit/bodies';
import { Editor } from '../edit/editor';
import { usePlanHere } from '../plan-context';

const comment =
  (planId: string): Send<BodyOf<'WordsBody'>> =>
  (body, header) =>
    http.POST('/api/v1/plans/{planId}/comments', { params: { path: { planId }, header }, body });

/** A word to the others, the patient among them. */
export function CommentForm({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useText();
  const { plan } = usePlanHere();
  const [text, setText] = useState('');
  return (
    <Editor
      label={t('voice.comment')}
      save={t('voice.send')}
      send={comment(plan.planId)}
      body={() => ({ text: text.trim() })}
      onClose={onClose}
    >
      <TextArea
        label={t('field.comment')}
        description={t('voice.commentAbout')}
        required
        value={text}
        onChange={setText}
      />
    </Editor>
  );
}
