import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { answer, instant, named, orNull, revision, uuid } from '../openapi/answers';
import { Actor } from '../openapi/shared.answer';

/** A field of the plan that changed. */
const Change = named('Change', {
  path: Type.String({ description: 'JSON Pointer, with ids where the plan has places in a list' }),
  label: Type.String({ description: 'What the place is called' }),
  before: Type.Unknown(),
  after: Type.Unknown(),
  from: Type.Optional({ ...instant(), description: 'From when, where it was agreed for later' }),
});

/** What history and audit have in common. */
export const historyFields = {
  revision: revision(),
  eventId: uuid(),
  type: Type.String(),
  occurredAt: instant(),
  recordedAt: instant(),
  actor: Actor,
  summary: Type.String(),
  changes: Type.Array(Change),
  reason: Type.Optional(Type.String()),
  lateReason: Type.Optional(Type.String()),
  sourceSystem: Type.Optional(Type.String()),
  corrects: Type.Optional(answer({ eventId: uuid(), revision: revision(), summary: Type.String() })),
};

/** One event of the plan in plain words: who, what, before and after, why. */
export const HistoryItem = named('HistoryItem', historyFields);
export type HistoryItem = Static<typeof HistoryItem>;

/** What differs between two revisions, field by field. */
export const PlanChanges = named('PlanChanges', {
  from: orNull(revision()),
  to: revision(),
  changes: Type.Array(
    answer({
      path: Type.String(),
      label: Type.String(),
      before: Type.Unknown(),
      after: Type.Unknown(),
      by: Actor,
      at: instant(),
      recordedAt: instant(),
    }),
  ),
  next: orNull(Type.String()),
});
export type PlanChanges = Static<typeof PlanChanges>;

/** Which events made a field what it is. */
export const Explanation = named('Explanation', {
  path: Type.String(),
  label: Type.String(),
  value: Type.Unknown(),
  events: Type.Array(
    answer({
      revision: revision(),
      eventId: uuid(),
      type: Type.String(),
      at: instant(),
      recordedAt: instant(),
      actor: Actor,
      summary: Type.String(),
      path: Type.String(),
      before: Type.Unknown(),
      after: Type.Unknown(),
      from: Type.Optional(instant()),
    }),
  ),
  earlier: Type.Integer({ minimum: 0 }),
});
export type Explanation = Static<typeof Explanation>;
