import type { ReactNode } from 'react';
import { Problem } from '../../api/problem';
import type { Plan } from '../../api/types';
import { usePlan } from '../../api/use-plan';
import { Loaded } from '../../shared/parts/loaded';
import { useFindings } from './course/use-findings';
import { NoAccess } from './no-access';
import { PlanContext, mayIn } from './plan-context';

function Here(props: { readonly plan: Plan; readonly children: ReactNode }): ReactNode {
  const { plan, children } = props;
  const [findings, onFindings] = useFindings(plan);
  return <PlanContext value={{ plan, may: mayIn(plan), findings, onFindings }}>{children}</PlanContext>;
}

/** The plan that the page is about, or why it is not shown. */
export function PlanOf(props: { readonly planId: string; readonly children: ReactNode }): ReactNode {
  const { planId, children } = props;
  const plan = usePlan(planId);
  const isRefused = plan.error instanceof Problem && plan.error.code === 'forbidden';
  if (isRefused) return <NoAccess planId={planId} />;
  return <Loaded query={plan}>{(shown) => <Here plan={shown}>{children}</Here>}</Loaded>;
}
