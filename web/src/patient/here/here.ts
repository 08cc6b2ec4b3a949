import { createContext, use } from 'react';
import type { LiveState } from '../../api/keep-listening';
import type { Actor, Me, Plan, PlanAccess } from '../../api/types';
import { useSession } from '../../shared/shell/session-context';

export type Command = PlanAccess['commands'][number];

/** The plan whose pages are shown, before anything of it is known. */
export interface ShownPlan {
  readonly planId: string;
  /** Nothing where the reader may not see the plan. */
  readonly live: LiveState | undefined;
}

/** The plan that the reader has before him, and what he may do with it. */
export interface Here {
  readonly plan: Plan;
  readonly access: PlanAccess;
}

export const ShownPlanContext = createContext<ShownPlan | null>(null);
export const HereContext = createContext<Here | null>(null);

export function useShownPlan(): ShownPlan {
  const shown = use(ShownPlanContext);
  if (!shown) throw new Error('No plan is chosen here.');
  return shown;
}

export interface PlanHere extends Here {
  readonly me: Me;
  readonly isPatient: boolean;
  readonly may: (command: Command) => boolean;
  /** Whether the reader himself has done or said this. */
  readonly isOwn: (by: Actor) => boolean;
}

export function usePlanHere(): PlanHere {
  const here = use(HereContext);
  const { me } = useSession();
  if (!here) throw new Error('There is no plan here.');
  const isPatient = here.access.basis === 'patient';
  return {
    ...here,
    me,
    isPatient,
    may: (command) => here.access.commands.includes(command),
    isOwn: ({ role, relativeId }) =>
      isPatient ? role === 'patient' : relativeId !== undefined && relativeId === here.access.relativeId,
  };
}
