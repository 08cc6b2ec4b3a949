import type { ReactNode } from 'react';
import type { Measure } from '../../../api/types';
import { useText } from '../../texts';
import { useMeasureResponsibility } from '../../transfers/use-responsibility-actions';
import { Actions } from '../edit/actions';
import type { Action } from '../edit/action-button';
import { MaybeReasonForm } from '../edit/reason-form';
import { usePlanHere } from '../plan-context';
import { stepMeasure } from './commands';
import type { CourseStep } from './commands';
import { ChangeMeasure } from './measure-form';
import { RecordPerformance } from './record-performance';

const nextSteps: Readonly<Record<Measure['status'], readonly CourseStep[]>> = {
  planned: ['start', 'hold', 'complete', 'discontinue'],
  active: ['hold', 'complete', 'discontinue'],
  'on-hold': ['resume', 'complete', 'discontinue'],
  completed: [],
  discontinued: [],
};

/** What can be done with a measure in the state that it and the plan are in. */
export function MeasureActions({ measure }: { readonly measure: Measure }): ReactNode {
  const t = useText();
  const { plan, may } = usePlanHere();
  const { measureId, title, status } = measure;
  const responsibility = useMeasureResponsibility(measureId, title);
  const step = (key: CourseStep): Action => ({
    key,
    label: t(`measures.step.${key}`),
    name: title,
    form: (close) => (
      <MaybeReasonForm
        label={t(`measures.step.${key}`)}
        save={t(`measures.step.${key}`)}
        send={stepMeasure(plan.planId, measureId, key)}
        onClose={close}
      />
    ),
  });
  const record: Action = {
    key: 'record',
    label: t('measures.record'),
    isMain: true,
    name: title,
    form: (close) => <RecordPerformance measure={measure} onClose={close} />,
  };
  const change: Action = {
    key: 'change',
    label: t('edit.change'),
    name: title,
    form: (close) => <ChangeMeasure measure={measure} onClose={close} />,
  };
  const steps = may.edit ? nextSteps[status].map(step) : [];
  const isLiving = nextSteps[status].length > 0;
  const [first, ...later] = steps;
  const leads = status !== 'active' && first ? [first] : [];
  return (
    <Actions
      of={title}
      actions={[
        ...(may.report && isLiving && status !== 'on-hold' ? [record] : []),
        ...leads,
        ...(may.edit && isLiving ? [change] : []),
        ...responsibility.offer,
      ]}
      more={[...(leads.length > 0 ? later : steps), ...responsibility.takeOver]}
    />
  );
}
