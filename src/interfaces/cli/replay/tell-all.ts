import { Replayer } from '../../../application/replay/replayer';
import { toldStep } from '../../../application/replay/told-step';
import { pour } from './pour';
import type { Step } from '../../../application/replay/replayer';
import type { Stop } from '../../../application/replay/stops';
import type { PlanFact } from '../../../domain/plan/events';

/** Which steps are told, and how much of each. */
export interface Wanted {
  readonly from: number;
  readonly to: number;
  readonly halt: Stop | null;
  readonly models: readonly string[];
  readonly withState: boolean;
  readonly withDocuments: boolean;
}

/** Newline-delimited JSON: an object for each step that is wanted. */
export const tellAll = (
  facts: readonly PlanFact[],
  wanted: Wanted,
  out: NodeJS.WritableStream,
): Promise<void> => pour(toldSteps(facts, wanted), out);

function* toldSteps(facts: readonly PlanFact[], wanted: Wanted): Generator<string, void> {
  const replayer = Replayer.atTheStart();
  for (const fact of facts.slice(0, wanted.to + 1)) {
    const step = replayer.next(fact);
    if (fact.revision >= wanted.from && (wanted.halt?.(step) ?? true)) {
      yield JSON.stringify(told(step, replayer, wanted));
    }
  }
}

const told = (step: Step, replayer: Replayer, { models, withState, withDocuments }: Wanted): object => ({
  ...toldStep(step, models),
  ...(withState && { stateAfter: replayer.state }),
  ...(withDocuments && {
    modelsAfter: Object.fromEntries(models.map((name) => [name, replayer.contentsOf(name)])),
  }),
});
