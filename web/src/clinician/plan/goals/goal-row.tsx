import { Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Goal } from '../../../api/types';
import { StatusTag } from '../../../shared/parts/status-tag';
import { useText } from '../../texts';
import { Actions } from '../edit/actions';
import { ReasonForm } from '../edit/reason-form';
import { usePlanHere } from '../plan-context';
import { Row } from '../row';
import { AssessGoal } from './assess-goal';
import { endGoal } from './commands';
import { GoalFacts } from './goal-facts';
import { ChangeGoal } from './goal-form';

const colors = { accepted: 'success', pending: 'neutral', rejected: 'warning' } as const;

function GoalActions({ goal }: { readonly goal: Goal }): ReactNode {
  const t = useText();
  const { plan } = usePlanHere();
  const name = goal.description;
  return (
    <Actions
      of={name}
      actions={[
        {
          key: 'assess',
          label: t('goals.assess'),
          name,
          form: (close) => <AssessGoal goal={goal} onClose={close} />,
        },
        {
          key: 'change',
          label: t('edit.change'),
          name,
          form: (close) => <ChangeGoal goal={goal} onClose={close} />,
        },
        {
          key: 'end',
          label: t('goals.end'),
          name,
          form: (close) => (
            <ReasonForm
              label={t('goals.end')}
              save={t('goals.end')}
              send={endGoal(plan.planId, goal.goalId)}
              onClose={close}
            />
          ),
        },
      ]}
    />
  );
}

/** One goal and how it goes with it. */
export function GoalRow({ goal }: { readonly goal: Goal }): ReactNode {
  const t = useText();
  const { may } = usePlanHere();
  const { goalId, description, acceptance, status } = goal;
  return (
    <Row
      path={`/goals/${goalId}`}
      title={description}
      tags={
        <>
          <Tag data-color={colors[acceptance]}>{t(`acceptance.${acceptance}`)}</Tag>
          {status === 'ended' && <StatusTag status="ended" />}
        </>
      }
      actions={may.edit && status === 'active' && <GoalActions goal={goal} />}
    >
      <GoalFacts goal={goal} />
    </Row>
  );
}
