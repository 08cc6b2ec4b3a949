import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { instant, named, uuid } from '../openapi/answers';
import { Actor, zoneColour } from '../openapi/shared.answer';

export const Observation = named('Observation', {
  observationId: uuid(),
  zone: Type.Optional(zoneColour()),
  code: Type.Optional(Type.String()),
  value: Type.Optional(Type.Union([Type.Number(), Type.String()])),
  unit: Type.Optional(Type.String()),
  at: instant(),
  recordedAt: instant(),
  by: Actor,
});
export type Observation = Static<typeof Observation>;
