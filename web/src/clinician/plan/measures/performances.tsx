import type { ReactNode } from 'react';
import type { Measure } from '../../../api/types';
import { TimeText } from '../../../shared/parts/time-text';
import { useText } from '../../texts';

/** How often it was done and missed, and when last. */
export function Performances({
  of: { done, missed, last },
}: {
  readonly of: Measure['performances'];
}): ReactNode {
  const t = useText();
  if (!last) return t('measures.neverRecorded');
  return (
    <>
      <span data-outcome={last.outcome} className="outcome">
        {t(`measures.last.${last.outcome}`)} <TimeText at={last.at} />
      </span>
      <br />
      <small>{t('measures.counts', { done, missed })}</small>
    </>
  );
}
