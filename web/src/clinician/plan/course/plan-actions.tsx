import type { ReactNode } from 'react';
import type { Plan } from '../../../api/types';
import { useText } from '../../texts';
import { usePlanResponsibility } from '../../transfers/use-responsibility-actions';
import { Actions } from '../edit/actions';
import type { Action } from '../edit/action-button';
import { ReasonForm } from '../edit/reason-form';
import { usePlanHere } from '../plan-context';
import { ApproveForm } from './approve-form';
import { stepPlan } from './commands';
import type { PlanStep } from './commands';
import { NextReviewForm, ReviewForm } from './review-forms';

const steps: Readonly<Record<Plan['status'], readonly PlanStep[]>> = {
  open: ['pause', 'close'],
  paused: ['resume', 'close'],
  closed: [],
};

/** What can be done with the plan as a whole. */
export function PlanActions(): ReactNode {
  const t = useText();
  const { plan, may } = usePlanHere();
  const responsibility = usePlanResponsibility();
  const step = (key: PlanStep): Action => ({
    key,
    label: t(`course.step.${key}`),
    form: (close) => (
      <ReasonForm
        label={t(`course.step.${key}`)}
        save={t(`course.step.${key}`)}
        about={t(`course.about.${key}`)}
        tone={key === 'close' ? 'danger' : 'accent'}
        send={stepPlan(plan.planId, key)}
        onClose={close}
      />
    ),
  });
  const reviews: readonly Action[] = [
    { key: 'review', label: t('course.review'), form: (close) => <ReviewForm onClose={close} /> },
    { key: 'schedule', label: t('course.schedule'), form: (close) => <NextReviewForm onClose={close} /> },
  ];
  const content: readonly Action[] = [
    {
      key: 'approve',
      label: t('course.approve'),
      isMain: !plan.approval || plan.approval.changedSince,
      form: (close) => <ApproveForm onClose={close} />,
    },
    ...(may.lead ? reviews : []),
  ];
  const all = may.steer ? steps[plan.status].map(step) : [];
  if (plan.status === 'closed') return null;
  return (
    <Actions
      of={t('plan.title')}
      actions={[...(may.edit ? content : all.slice(0, 1)), ...responsibility.offer]}
      more={[...(may.edit ? all : all.slice(1)), ...responsibility.takeOver]}
    />
  );
}
