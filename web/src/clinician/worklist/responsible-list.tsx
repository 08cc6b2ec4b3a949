import type { ReactNode } from 'react';
import type { Worklist } from '../../api/types';
import { PatientLink } from './patient-link';

type Item = Worklist['responsibleFor'][number];

function byPlan(items: readonly Item[]): readonly (readonly [Item, ...Item[]])[] {
  const plans = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const known = plans.get(item.planId);
    if (known) known.push(item);
    else plans.set(item.planId, [item]);
  }
  return [...plans.values()].toSorted(([a], [b]) => a.patient.name.localeCompare(b.patient.name, 'nb'));
}

/** What the unit answers for, patient by patient. */
export function ResponsibleList({ items }: { readonly items: readonly Item[] }): ReactNode {
  return (
    <ul className="rows">
      {byPlan(items).map((ofPlan) => (
        <li key={ofPlan[0].planId} className="row work-item">
          <h3>
            <PatientLink of={ofPlan[0]} />
          </h3>
          <ul className="work-titles">
            {ofPlan.map(({ subject, title }) => (
              <li key={subject?.measureId ?? 'coordination'}>{title}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
