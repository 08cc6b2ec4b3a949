import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { answer, instant, named, revision, uuid } from '../openapi/answers';
import { Actor } from '../openapi/shared.answer';

/** A place (JSON Pointer) in a state or document; a value is left out where there is nothing. */
const Difference = named('Difference', {
  path: Type.String(),
  before: Type.Optional(Type.Unknown()),
  after: Type.Optional(Type.Unknown()),
});

/** A field of the plan, under the name that the history has for it. */
const ChangedField = named('ChangedField', {
  path: Type.String(),
  before: Type.Unknown(),
  after: Type.Unknown(),
  from: Type.Optional({ ...instant(), description: 'From when, where it was agreed for later' }),
});

const ChangedDocument = named('ChangedDocument', { id: Type.String(), changes: Type.Array(Difference) });

/** An event of a plan and what it changed, without personal data: ids and names are stand-ins, texts their lengths. */
export const ReplayStep = named('ReplayStep', {
  event: answer({
    revision: revision(),
    eventId: uuid(),
    type: Type.String(),
    occurredAt: instant(),
    recordedAt: instant(),
    by: Actor,
    lateReason: Type.Optional(Type.String()),
    sourceSystem: Type.Optional(Type.String()),
    data: Type.Unknown(),
  }),
  fields: Type.Array(ChangedField),
  state: Type.Array(Difference),
  models: Type.Array(
    answer({
      model: Type.String(),
      documents: Type.Array(ChangedDocument),
      entries: Type.Array(ChangedDocument),
      error: Type.Optional(Type.String()),
    }),
  ),
});
export type ReplayStep = Static<typeof ReplayStep>;
