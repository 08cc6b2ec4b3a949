import type { RecordedPlanFact } from '../../../src/application/replay/recorded-plan';
import type { PlanFact } from '../../../src/domain/plan/events';
import type { CommandId } from '../../../src/kernel/ids';

/** The facts, each of a command of its own. */
export const recorded = (facts: readonly PlanFact[]): readonly RecordedPlanFact[] =>
  facts.map((fact) => ({ ...fact, commandId: fact.eventId.replace(/^./, 'c') as CommandId }));
