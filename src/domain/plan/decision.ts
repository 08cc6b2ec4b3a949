import type { Instant } from '../../kernel/instant';
import type { DecisionContext } from '../../kernel/decider';
import type { Decided } from '../../kernel/event';
import type { CorrectionContext, PlanCommand, PlanCommandOf } from './commands';
import type { PlanEvent, PlanEventOf } from './events';
import type { Plan } from './state';

export type PlanContext = DecisionContext & CorrectionContext;
export type PlanDecided = Decided<PlanEvent>;

/** What one command comes to in a plan that exists; refuses by throwing. Empty: it was so already. */
export type Decide<Type extends PlanCommand['type']> = (
  plan: Plan,
  command: PlanCommandOf<Type>,
  context: PlanContext,
) => readonly PlanDecided[];

export type Decisions<Type extends PlanCommand['type']> = { readonly [T in Type]: Decide<T> };

/** The event, held to have happened when the command says. */
export function happened<Type extends PlanEvent['type']>(
  type: Type,
  data: PlanEventOf<Type>['data'],
  occurredAt: Instant,
): PlanDecided {
  return { type, data, occurredAt } as PlanDecided;
}
