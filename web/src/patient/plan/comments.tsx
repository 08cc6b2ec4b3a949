import type { ReactNode } from 'react';
import { TimeText } from '../../shared/parts/time-text';
import { useAnnounce } from '../../shared/shell/announcer';
import { usePlanHere } from '../here/here';
import { Foldout } from '../parts/foldout';
import { Section } from '../parts/section';
import { SendWords } from '../parts/send-words';
import { useText } from '../texts';
import { useComment } from './commands';

function CommentForm({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useText();
  const { plan } = usePlanHere();
  const announce = useAnnounce();
  const comment = useComment(plan.planId);
  const told = {
    onSuccess: () => {
      announce({ tone: 'success', text: t('plan.commentSent') });
      onClose();
    },
  };
  return (
    <SendWords
      label={t('plan.comment')}
      send={t('plan.sendComment')}
      isPending={comment.isPending}
      error={comment.error}
      field={t('plan.commentText')}
      about={t('plan.commentAbout')}
      rows={3}
      onSend={(text) => {
        comment.mutate({ text }, told);
      }}
      onClose={onClose}
    />
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
