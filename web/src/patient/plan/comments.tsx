import { useState } from 'react';
import type { ReactNode } from 'react';
import { TextArea } from '../../shared/parts/fields';
import { TimeText } from '../../shared/parts/time-text';
import { useAnnounce } from '../../shared/shell/announcer';
import { usePlanHere } from '../here/here';
import { Foldout } from '../parts/foldout';
import { Section } from '../parts/section';
import { SendForm } from '../parts/send-form';
import { useText } from '../texts';
import { useComment } from './commands';

function CommentForm({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useText();
  const { plan } = usePlanHere();
  const announce = useAnnounce();
  const comment = useComment(plan.planId);
  const [text, setText] = useState('');
  const told = {
    onSuccess: () => {
      announce({ tone: 'success', text: t('plan.commentSent') });
      onClose();
    },
  };
  return (
    <SendForm
      label={t('plan.comment')}
      send={t('plan.sendComment')}
      isPending={comment.isPending}
      error={comment.error}
      onSend={() => {
        comment.mutate({ text: text.trim() }, told);
      }}
      onClose={onClose}
    >
      <TextArea
        label={t('plan.commentText')}
        description={t('plan.commentAbout')}
        required
        value={text}
        onChange={setText}
      />
    </SendForm>
  );
}

/** What the patient and his relatives have said to those who help, newest first. */
export function Comments(): ReactNode {
  const t = useText();
  const { plan, may } = usePlanHere();
  if (plan.comments.length === 0 && !may('CommentOnPlan')) return null;
  return (
    <Section title={t('plan.comments')}>
      <ul className="lines">
        {plan.comments
          .toSorted((a, b) => b.at.localeCompare(a.at))
          .map(({ commentId, text, by, at }) => (
            <li key={commentId}>
              <span>{text}</span>
              <small>
                {by.name}, <TimeText at={at} />
              </small>
            </li>
          ))}
      </ul>
      {may('CommentOnPlan') && (
        <Foldout label={t('plan.writeComment')}>{(close) => <CommentForm onClose={close} />}</Foldout>
      )}
    </Section>
  );
}
