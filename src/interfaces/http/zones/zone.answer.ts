import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { answer, named } from '../openapi/answers';

const ObservedRange = answer({
  code: Type.String(),
  from: Type.Optional(Type.Number()),
  to: Type.Optional(Type.Number()),
  unit: Type.String(),
});

const Zone = named('Zone', {
  triggers: Type.Array(answer({ text: Type.String(), observation: Type.Optional(ObservedRange) })),
  action: Type.String(),
  contact: Type.Optional(Type.String()),
  withinHours: Type.Optional(Type.Number()),
});

export const Zones = named('Zones', {
  green: Type.Optional(Zone),
  yellow: Type.Optional(Zone),
  red: Type.Optional(Zone),
});
export type Zones = Static<typeof Zones>;
