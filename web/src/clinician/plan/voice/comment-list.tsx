import type { ReactNode } from 'react';
import { Empty } from '../../../shared/parts/empty';
import { TimeText } from '../../../shared/parts/time-text';
import { useText } from '../../texts';
import { ChangedMark } from '../changes/changed-mark';
import { nameOf } from '../changes/use-changes';
import { ThingHistory } from '../history/thing-history';
import { usePlanHere } from '../plan-context';
import { PlanSection } from '../plan-section';
import { CommentForm } from './comment-form';

/** What people have said to each other about the plan, newest first. */
export function CommentList(): ReactNode {
  const t = useText();
  const { plan, may } = usePlanHere();
  const { comments } = plan;
  return (
    <PlanSection
      id="comments"
      title={t('section.comments')}
      mayAdd={may.comment}
      add={{ key: 'add', label: t('voice.comment'), form: (close) => <CommentForm onClose={close} /> }}
    >
      {comments.length === 0 ? (
        <Empty text={t('voice.noComments')} />
      ) : (
        <ul className="rows">
          {comments
            .toSorted((a, b) => b.at.localeCompare(a.at))
            .map(({ commentId, text, at, by }) => (
              <li key={commentId} id={`comments-${commentId}`} className="row">
                <div className="row-top">
                  <strong>{nameOf(by)}</strong>
                  <small>
                    <TimeText at={at} />
                  </small>
                  <ChangedMark path={`/comments/${commentId}`} />
                  <ThingHistory
                    path={`/comments/${commentId}`}
                    label={t('voice.commentOf', { name: by.name })}
                  />
                </div>
                <p className="prose">{text}</p>
              </li>
            ))}
        </ul>
      )}
    </PlanSection>
  );
}
