import { planModelNames } from './replayer';
import { modelChangesOf, stateChangesOf } from './step-changes';
import type { Difference } from '../../kernel/differences';
import type { Circumstances } from '../../kernel/event';
import type { PlanEvent } from '../../domain/plan/events';
import type { Step } from './replayer';
import type { ModelChanges } from './step-changes';

/** A step as it is told to a program: the event, and what it changed where. */
export interface ToldStep {
  readonly event: Omit<Circumstances, 'stream'> & {
    readonly type: PlanEvent['type'];
    readonly data: unknown;
  };
  /** Fields of the plan, under the names of the history. */
  readonly fields: Step['fields'];
  /** The state by which the rules decide. */
  readonly state: readonly Difference[];
  /** The read models in which the event changed something, or which could not take it. */
  readonly models: readonly ModelChanges[];
}

export function toldStep(step: Step, models: readonly string[] = planModelNames): ToldStep {
  const { eventId, revision, type, occurredAt, recordedAt, by, lateReason, sourceSystem, data } = step.fact;
  return {
    event: {
      revision,
      eventId,
      type,
      occurredAt,
      recordedAt,
      by,
      ...(lateReason !== undefined && { lateReason }),
      ...(sourceSystem !== undefined && { sourceSystem }),
      data,
    },
    fields: step.fields,
    state: stateChangesOf(step),
    models: step.models
      .filter(({ model }) => models.includes(model))
      .map(modelChangesOf)
      .filter(isTouched),
  };
}

const isTouched = ({ documents, entries, error }: ModelChanges): boolean =>
  documents.length > 0 || entries.length > 0 || error !== undefined;
