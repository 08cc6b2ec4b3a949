import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { day, instant, named, orNull, uuid, words } from '../openapi/answers';
import { Actor, part } from '../openapi/shared.answer';

const Target = named('Target', {
  measure: Type.String(),
  comparator: Type.Optional(words('<', '<=', '=', '>=', '>')),
  value: Type.Union([Type.Number(), Type.String()]),
  unit: Type.Optional(Type.String()),
  dueOn: Type.Optional(day()),
});

const Achievement = named('Achievement', {
  status: words('in-progress', 'improving', 'worsening', 'achieved', 'not-achieved', 'not-attainable'),
  at: instant(),
  by: Actor,
});

export const Goal = named('Goal', {
  goalId: uuid(),
  part: part(),
  description: Type.String(),
  problemIds: Type.Array(uuid()),
  target: Type.Optional(Target),
  expressedBy: words('patient', 'relative', 'practitioner'),
  acceptance: words('pending', 'accepted', 'rejected'),
  achievement: orNull(Achievement),
  status: words('active', 'ended'),
});
export type Goal = Static<typeof Goal>;
