import type { ReactNode } from 'react';
import { Empty } from '../../../shared/parts/empty';
import { useText } from '../../texts';
import { Ended } from '../ended';
import { usePlanHere } from '../plan-context';
import { PlanSection } from '../plan-section';
import { AddGoal } from './goal-form';
import { GoalRow } from './goal-row';

/** What is to be reached. */
export function GoalList(): ReactNode {
  const t = useText();
  const { plan, may } = usePlanHere();
  const { goals } = plan;
  const active = goals.filter(({ status }) => status === 'active');
  const ended = goals.filter(({ status }) => status === 'ended');
  return (
    <PlanSection
      id="goals"
      title={t('section.goals')}
      mayAdd={may.edit}
      add={{ key: 'add', label: t('goals.add'), form: (close) => <AddGoal onClose={close} /> }}
    >
      {active.length === 0 ? (
        <Empty text={t('goals.none')} />
      ) : (
        <ul className="rows">
          {active.map((goal) => (
            <GoalRow key={goal.goalId} goal={goal} />
          ))}
        </ul>
      )}
      <Ended label={t('goals.ended', { count: ended.length })} count={ended.length}>
        {ended.map((goal) => (
          <GoalRow key={goal.goalId} goal={goal} />
        ))}
      </Ended>
    </PlanSection>
  );
}
