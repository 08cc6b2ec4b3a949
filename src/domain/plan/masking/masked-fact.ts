import { idOf } from '../../../kernel/event';
import type { EventId } from '../../../kernel/ids';
import type { PlanEvent, PlanFact } from '../events';
import { masks } from './masks';
import { actor } from './parties';
import type { Masker } from './rule';

/** The fact without personal data: what happened, when, and by whose part, in a plan that nobody can find again. */
export function maskedFact(fact: PlanFact, masker: Masker): PlanFact {
  const { type, data, eventId, stream, revision, occurredAt, recordedAt, by, lateReason, sourceSystem } =
    fact;
  const masked = {
    type,
    data: masks[type].mask(data, masker),
    eventId: masker.id(eventId) as EventId,
    stream: `plan-${masker.id(idOf(stream))}`,
    revision,
    occurredAt,
    recordedAt,
    by: actor.mask(by, masker),
    ...(lateReason !== undefined && { lateReason: masker.text(lateReason) }),
    ...(sourceSystem !== undefined && { sourceSystem: masker.name('source system', sourceSystem) }),
  };
  // The mask of a type answers with data of that type, which the compiler cannot follow from the type to the table.
  return masked as PlanFact;
}

/** Where a fact does not have the form that its type asks for, as JSON Pointers. */
export const misfitsOf = (type: PlanEvent['type'], data: unknown, by: unknown): readonly string[] => [
  ...masks[type].misfits(data, '/data'),
  ...actor.misfits(by, '/by'),
];

export const isPlanEventType = (type: string): type is PlanEvent['type'] => Object.hasOwn(masks, type);
