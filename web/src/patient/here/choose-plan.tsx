import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { usePlan } from '../../api/use-plan';
import { Loaded } from '../../shared/parts/loaded';
import { Page } from '../../shared/shell/page';
import { useText } from '../texts';

function PlanCard({ planId }: { readonly planId: string }): ReactNode {
  const plan = usePlan(planId);
  return (
    <li>
      <Loaded query={plan}>
        {({ patient, title }) => (
          <Link href={`/plan/${planId}`} className="user-card">
            <span>
              <strong>{patient.name}</strong>
              <span>{title}</span>
            </span>
          </Link>
        )}
      </Loaded>
    </li>
  );
}

/** Whose plan: for those who have been let into several. */
export function ChoosePlan({ planIds }: { readonly planIds: readonly string[] }): ReactNode {
  const t = useText();
  return (
    <Page title={t('here.choose')} lead={<p>{t('here.chooseLead')}</p>}>
      <ul className="cards">
        {planIds.map((planId) => (
          <PlanCard key={planId} planId={planId} />
        ))}
      </ul>
    </Page>
  );
}
