import { Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Worklist } from '../../api/types';
import { TimeText } from '../../shared/parts/time-text';
import { useText } from '../texts';
import { PatientLink } from './patient-link';

/** What should have been done, the longest overdue first, and why we know. */
export function OverdueList({ items }: { readonly items: Worklist['overdue'] }): ReactNode {
  const t = useText();
  return (
    <ul className="rows">
      {items.map((item) => (
        <li key={`${item.planId} ${item.subject?.measureId ?? ''}`} className="row work-item">
          <div className="row-top">
            <h3>{item.title}</h3>
            <Tag data-color="danger" data-size="sm">
              {t(`worklist.why.${item.why}`)}
            </Tag>
          </div>
          <p className="held">
            <PatientLink of={item} />
            <small>
              {t('worklist.dueAt')} <TimeText at={item.dueAt} />
            </small>
          </p>
        </li>
      ))}
    </ul>
  );
}
