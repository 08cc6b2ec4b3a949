import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { usePlan } from '../../api/use-plan';
import { Loaded } from '../../shared/parts/loaded';
import { StatusTag } from '../../shared/parts/status-tag';
import { Page } from '../../shared/shell/page';
import { useText } from '../texts';

function PlanCard({ planId }: { readonly planId: string }): ReactNode {
  const plan = usePlan(planId);
  return (
    <li>
      <Loaded query={plan}>
        {({ patient, title, status }) => (
          <Link href={`/plan/${planId}`} className="user-card">
            <span>
              <strong>{patient.name}</strong>
              <span>{title}</span>
              {status !== 'open' && <StatusTag status={status} />}
            </span>
          </Link>
        )}
      </Loaded>
    </li>
  );
}

/** Which plan: for whoever has been let into several, or has had one before. */
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
