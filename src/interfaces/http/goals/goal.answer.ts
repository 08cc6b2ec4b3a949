import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { day, instant, named, orNull, uuid, words } from '../openapi/answers';
import { Actor, part } from '../openapi/shared.answer';
import { achievements, comparators, voices } from '../plans/words';

const Target = named('Target', {
  measure: Type.String(),
  comparator: Type.Optional(words(...comparators)),
  value: Type.Union([Type.Number(), Type.String()]),
  unit: Type.Optional(Type.String()),
  dueOn: Type.Optional(day()),
});

const Achievement = named('Achievement', {
  status: words(...achievements),
  at: instant(),
  by: Actor,
});

export const Goal = named('Goal', {
  goalId: uuid(),
  part: part(),
  description: Type.String(),
  problemIds: Type.Array(uuid()),
  target: Type.Optional(Target),
  expressedBy: words(...voices),
  acceptance: words('pending', 'accepted', 'rejected'),
  achievement: orNull(Achievement),
  status: words('active', 'ended'),
});
export type Goal = Static<typeof Goal>;
