import { createContext, use } from 'react';
import type { FieldError } from '../../api/problem';
import type { Plan } from '../../api/types';

/** What a plan takes in the state that it is in. */
export interface May {
  /** Clinical content and the team. */
  readonly edit: boolean;
  /** Performances, observations, comments. */
  readonly report: boolean;
}

export interface PlanHere {
  readonly plan: Plan;
  readonly may: May;
  /** Why the plan could not be approved when somebody tried last, as far as that still holds. */
  readonly findings: readonly FieldError[];
  readonly onFindings: (findings: readonly FieldError[]) => void;
}

export const PlanContext = createContext<PlanHere | null>(null);

/** The plan that this page is about. */
export function usePlanHere(): PlanHere {
  const here = use(PlanContext);
  if (!here) throw new Error('There is no plan here.');
  return here;
}

export const mayIn = ({ status }: Plan): May => ({ edit: status === 'open', report: status !== 'closed' });
