import { Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { TimeText } from '../../../shared/parts/time-text';
import { useText } from '../../texts';
import { ThingHistory } from '../history/thing-history';
import { usePlanHere } from '../plan-context';

/** Whether somebody stands behind the plan as it is now. */
export function ApprovalText(): ReactNode {
  const t = useText();
  const { approval } = usePlanHere().plan;
  if (!approval) return <Tag data-color="warning">{t('approval.none')}</Tag>;
  const { at, by, changedSince, madeWithPatient } = approval;
  return (
    <span className="held">
      <Tag data-color={changedSince ? 'warning' : 'success'}>
        {changedSince ? t('approval.changedSince') : t('approval.current')}
      </Tag>
      <ThingHistory path="/approval" label={t('field.approval')} />
      <small>
        {by.name}, <TimeText at={at} as="day" />
        {madeWithPatient && <> · {t('approval.withPatient')}</>}
      </small>
    </span>
  );
}
