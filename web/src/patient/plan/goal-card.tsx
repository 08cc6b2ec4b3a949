import { Card, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Goal } from '../../api/types';
import { useDates } from '../../shared/i18n/dates';
import { usePlanHere } from '../here/here';
import { useText } from '../texts';
import { AnswerGoal } from './answer-goal';

const colors = { pending: 'warning', accepted: 'success', rejected: 'neutral' } as const;
const comparators = { '<': 'under', '<=': 'atMost', '=': 'exactly', '>=': 'atLeast', '>': 'over' } as const;

/** «øyetrykk under 18 mmHg, innen 31. des. 2026» */
function TargetText({ target }: { readonly target: NonNullable<Goal['target']> }): ReactNode {
  const t = useText();
  const dates = useDates();
  const { measure, comparator = '=', value, unit, dueOn } = target;
  const amount = [t(`plan.target.${comparators[comparator]}`), value, unit].filter(Boolean).join(' ');
  return (
    <Paragraph>
      {measure} {amount}
      {dueOn !== undefined && t('plan.target.by', { day: dates.day(dueOn) })}
    </Paragraph>
  );
}

/** A goal, what the patient has said to it, and how it goes. */
export function GoalCard({ goal }: { readonly goal: Goal }): ReactNode {
  const t = useText();
  const { may, isPatient } = usePlanHere();
  const { description, target, acceptance, achievement, expressedBy } = goal;
  return (
    <Card>
      <div className="card-top">
        <Heading level={3} data-size="xs">
          {description}
        </Heading>
        <Tag data-color={colors[acceptance]}>
          {t(isPatient ? `plan.mine.${acceptance}` : `plan.his.${acceptance}`)}
        </Tag>
      </div>
      {target && <TargetText target={target} />}
      {isPatient && <small>{t(`plan.expressedBy.${expressedBy}`)}</small>}
      {achievement && <Paragraph>{t(`plan.achievement.${achievement.status}`)}</Paragraph>}
      {may('AcceptGoal') && <AnswerGoal goal={goal} />}
    </Card>
  );
}
