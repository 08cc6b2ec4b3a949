import type { ReactNode } from 'react';
import { usePlanHere } from '../here/here';
import { Section } from '../parts/section';
import { useText } from '../texts';
import { GoalCard } from './goal-card';

/** Those that wait for an answer first. */
export function GoalList(): ReactNode {
  const t = useText();
  const goals = usePlanHere().plan.goals.filter(({ status }) => status === 'active');
  const waiting = goals.filter(({ acceptance }) => acceptance === 'pending');
  const answered = goals.filter(({ acceptance }) => acceptance !== 'pending');
  if (goals.length === 0) return null;
  return (
    <Section title={t('plan.goals')}>
      {[...waiting, ...answered].map((goal) => (
        <GoalCard key={goal.goalId} goal={goal} />
      ))}
    </Section>
  );
}
