import { createContext, use } from 'react';
import type { FieldError } from '../../api/problem';
import type { Plan, PlanAccess } from '../../api/types';

/** What the caller may do with the plan in the state that it is in: shown is only what will work. */
export interface May {
  /** Clinical content. */
  readonly edit: boolean;
  /** The team and the reviews: the coordinator's. */
  readonly lead: boolean;
  /** The course of the plan: pause, resume, close. */
  readonly steer: boolean;
  /** What was done and missed. */
  readonly report: boolean;
  readonly observe: boolean;
  readonly comment: boolean;
  /** Take back what was entered in error: always, also in a closed plan. */
  readonly correct: boolean;
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

type Command = PlanAccess['commands'][number];

/** Nothing is allowed until the register has said so. */
export function mayIn({ status }: Plan, commands: readonly Command[] = []): May {
  const isAllowed = (command: Command): boolean => commands.includes(command);
  const isOpen = status === 'open';
  const isLiving = status !== 'closed';
  return {
    edit: isOpen && isAllowed('UpdateProblem'),
    lead: isOpen && isAllowed('ReviewPlan'),
    steer: isLiving && isAllowed('PausePlan'),
    report: isLiving && isAllowed('RecordPerformance'),
    observe: isLiving && isAllowed('ReportObservation'),
    comment: isLiving && isAllowed('CommentOnPlan'),
    correct: isAllowed('EnterInError'),
  };
}
