import type { ReactNode } from 'react';
import type { Worklist } from '../../api/types';
import { TimeText } from '../../shared/parts/time-text';
import { useText } from '../texts';
import { PatientLink } from './patient-link';

/** Plans that are to be gone through. */
export function ReviewList({ items }: { readonly items: Worklist['reviewsDue'] }): ReactNode {
  const t = useText();
  return (
    <ul className="rows">
      {items.map((item) => (
        <li key={item.planId} className="row work-item">
          <h3>
            <PatientLink of={item} />
          </h3>
          <small>
            {t('worklist.reviewOn')} <TimeText at={item.dueOn} as="day" />
          </small>
        </li>
      ))}
    </ul>
  );
}
