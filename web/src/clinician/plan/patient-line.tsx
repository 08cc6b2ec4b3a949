import type { ReactNode } from 'react';
import type { Plan } from '../../api/types';
import { TimeText } from '../../shared/parts/time-text';
import { StatusTag } from '../../shared/parts/status-tag';
import { useToday } from '../../shared/i18n/use-today';
import { useText } from '../texts';

/** Whole years on this day: the birthday itself counts. */
export const ageOn = (birthDate: string, day: string): number =>
  Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (day.slice(5) < birthDate.slice(5) ? 1 : 0);

/** Who the plan is for, and what it is called. */
export function PatientLine({ plan: { patient, title, status } }: { readonly plan: Plan }): ReactNode {
  const t = useText();
  const today = useToday();
  return (
    <p className="row-top">
      <span>{t('plan.age', { count: ageOn(patient.birthDate, today) })}</span>
      <span>
        {t('plan.born')} <TimeText at={patient.birthDate} as="day" />
      </span>
      <span>{title}</span>
      {status !== 'open' && <StatusTag status={status} />}
    </p>
  );
}
