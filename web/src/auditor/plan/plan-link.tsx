import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { shortId } from './short-id';

/** Which plan a row is of, and the way to its timeline. No patient's name: a search crosses everybody's plans. */
export function PlanLink(props: {
  readonly planId: string;
  /** Where no heading says that it is a plan. */
  readonly label?: string;
}): ReactNode {
  const { planId, label = shortId(planId) } = props;
  return (
    <span className="plan-link">
      <Link href={`/plan/${planId}`} title={planId}>
        {label}
      </Link>
    </span>
  );
}
