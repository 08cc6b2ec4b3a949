import type { ReactNode } from 'react';
import { Problem } from '../../api/problem';
import type { Plan } from '../../api/types';
import { useAccess } from '../../api/use-access';
import { usePlan } from '../../api/use-plan';
import { Loaded } from '../../shared/parts/loaded';
import { useFindings } from './course/use-findings';
import { NoAccess } from './no-access';
import { PlanContext, mayIn } from './plan-context';

function Here(props: { readonly plan: Plan; readonly children: ReactNode }): ReactNode {
  const { plan, children } = props;
  const access = useAccess(plan.planId);
  const [findings, onFindings] = useFindings(plan);
  const may = mayIn(plan, access.data?.commands);
  return <PlanContext value={{ plan, may, findings, onFindings }}>{children}</PlanContext>;
}

/** The plan that the page is about, or why it is not shown. */
export function PlanOf(props: { readonly planId: string; readonly children: ReactNode }): ReactNode {
  const { planId, children } = props;
  const plan = usePlan(planId);
  const isRefused = plan.error instanceof Problem && plan.error.code === 'forbidden';
  if (isRefused) return <NoAccess planId={planId} />;
  return <Loaded query={plan}>{(shown) => <Here plan={shown}>{children}</Here>}</Loaded>;
}
