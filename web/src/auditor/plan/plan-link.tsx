import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../texts';
import { shortId } from './short-id';

/** Which plan a row is of, and the way to its timeline. No patient's name: a search crosses everybody's plans. */
export function PlanLink({ planId }: { readonly planId: string }): ReactNode {
  const t = useText();
  return (
    <span className="plan-link">
      <Link href={`/plan/${planId}`} title={planId}>
        {t('plan.link', { plan: shortId(planId) })}
      </Link>
    </span>
  );
}
