import type { ReactNode } from 'react';
import { Empty } from '../../shared/parts/empty';
import { usePlanHere } from '../here/here';
import { PlanPageFrame } from '../here/plan-page-frame';
import { useText } from '../texts';
import { Blocks } from './blocks';
import { Relatives } from './relatives';

function InAndOut(): ReactNode {
  const t = useText();
  const { isPatient } = usePlanHere();
  if (!isPatient) return <Empty text={t('access.onlyPatient')} />;
  return (
    <>
      <Relatives />
      <Blocks />
    </>
  );
}

/** Who comes in: for the patient alone to decide. */
export function AccessPage(): ReactNode {
  const t = useText();
  return (
    <PlanPageFrame title={t('access.title')}>
      <InAndOut />
    </PlanPageFrame>
  );
}
