import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Goal } from '../../api/types';
import { ProblemAlert } from '../../shared/parts/problem-alert';
import { useAnnounce } from '../../shared/shell/announcer';
import { usePlanHere } from '../here/here';
import { SendWords } from '../parts/send-words';
import { useText } from '../texts';
import { useAnswerGoal } from './commands';

/** Yes to a goal in one press; no with the reason, which those who set it need. He may change his mind. */
export function AnswerGoal({ goal }: { readonly goal: Goal }): ReactNode {
  const t = useText();
  const { plan } = usePlanHere();
  const announce = useAnnounce();
  const answer = useAnswerGoal(plan.planId, goal.goalId);
  const [isRejecting, setRejecting] = useState(false);
  const { acceptance, description } = goal;
  if (isRejecting)
    return (
      <SendWords
        label={t('plan.rejectOf', { goal: description })}
        send={t('plan.sendReject')}
        isPending={answer.isPending}
        error={answer.error}
        field={t('plan.whyNot')}
        onSend={(reason) => {
          const told = {
            onSuccess: () => {
              setRejecting(false);
              announce({ tone: 'info', text: t('plan.rejectTold') });
            },
          };
          answer.mutate({ decision: 'rejected', reason }, told);
        }}
        onClose={() => {
          setRejecting(false);
        }}
      />
    );
  return (
    <>
      <ProblemAlert error={answer.error} />
      <div className="buttons">
        {acceptance !== 'accepted' && (
          <Button
            aria-label={t('plan.acceptOf', { goal: description })}
            loading={answer.isPending}
            onClick={() => {
              answer.mutate({ decision: 'accepted' });
            }}
          >
            {t('plan.accept')}
          </Button>
        )}
        {acceptance !== 'rejected' && (
          <Button
            variant={acceptance === 'pending' ? 'secondary' : 'tertiary'}
            aria-label={t(acceptance === 'pending' ? 'plan.noOf' : 'plan.regretOf', { goal: description })}
            onClick={() => {
              setRejecting(true);
            }}
          >
            {acceptance === 'pending' ? t('plan.reject') : t('plan.regret')}
          </Button>
        )}
      </div>
    </>
  );
}
