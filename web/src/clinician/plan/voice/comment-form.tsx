import type { ReactNode } from 'react';
import { http } from '../../../api/http';
import { useText } from '../../texts';
import type { BodyOf, Send } from '../edit/bodies';
import { WordsEditor } from '../edit/words-editor';
import { usePlanHere } from '../plan-context';

const comment =
  (planId: string): Send<BodyOf<'WordsBody'>> =>
  (body, header) =>
    http.POST('/api/v1/plans/{planId}/comments', { params: { path: { planId }, header }, body });

/** A word to the others, the patient among them. */
export function CommentForm({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useText();
  const { plan } = usePlanHere();
  return (
    <WordsEditor
      label={t('voice.comment')}
      save={t('voice.send')}
      send={comment(plan.planId)}
      field={t('field.comment')}
      about={t('voice.commentAbout')}
      rows={3}
      bodyOf={(text) => ({ text })}
      onClose={onClose}
    />
  );
}
