import { Alert } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useAccess } from '../../api/use-access';
import { useDates } from '../../shared/i18n/dates';
import { usePlanHere } from '../plan/plan-context';
import { useText } from '../texts';

/** Reminds whoever is here by emergency access of that, and of when it ends. */
export function EmergencyNotice(): ReactNode {
  const t = useText();
  const dates = useDates();
  const { data: access } = useAccess(usePlanHere().plan.planId);
  if (access?.emergencyUntil === undefined) return null;
  return (
    <Alert data-color="warning">
      <p>{t('emergency.notice', { until: dates.time(access.emergencyUntil) })}</p>
    </Alert>
  );
}
