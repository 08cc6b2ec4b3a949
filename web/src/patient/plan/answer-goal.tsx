import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Goal } from '../../api/types';
import { TextArea } from '../../shared/parts/fields';
import { ProblemAlert } from '../../shared/parts/problem-alert';
import { useAnnounce } from '../../shared/shell/announcer';
import { usePlanHere } from '../here/here';
import { SendForm } from '../parts/send-form';
import { useText } from '../texts';
import { useAnswerGoal } from './commands';

/** Yes to a goal in one press; no with the reason, which those who set it need. He may change his mind. */
export function AnswerGoal({ goal }: { readonly goal: Goal }): ReactNode {
  const t = useText();
  const { plan } = usePlanHere();
  const announce = useAnnounce();
  const answer = useAnswerGoal(plan.planId, goal.goalId);
  const [reason, setReason] = useState<string>();
  const { acceptance, description } = goal;
  if (reason !== undefined)
    return (
      <SendForm
        label={t('plan.rejectOf', { goal: description })}
        send={t('plan.sendReject')}
        isPending={answer.isPending}
        error={answer.error}
        onSend={() => {
          const told = {
            onSuccess: () => {
              setReason(undefined);
              announce({ tone: 'info', text: t('plan.rejectTold') });
            },
          };
          answer.mutate({ decision: 'rejected', reason: reason.trim() }, told);
        }}
        onClose={() => {
          setReason(undefined);
        }}
      >
        <TextArea label={t('plan.whyNot')} required rows={2} value={reason} onChange={setReason} />
      </SendForm>
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
              setReason('');
            }}
          >
            {acceptance === 'pending' ? t('plan.reject') : t('plan.regret')}
          </Button>
        )}
      </div>
    </>
  );
}
