import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { answer, day, instant, named, uuid, words } from '../openapi/answers';
import { Actor, part, Party } from '../openapi/shared.answer';
import { categories, outcomes, periods } from '../plans/words';

const Timing = named('Timing', {
  frequency: answer({ times: Type.Integer(), per: words(...periods) }),
  at: Type.Optional(Type.Array(Type.String())),
  until: Type.Optional(day()),
});

const Performances = named('Performances', {
  done: Type.Integer(),
  missed: Type.Integer(),
  last: Type.Optional(answer({ outcome: words(...outcomes), at: instant(), by: Actor })),
});

export const Measure = named('Measure', {
  measureId: uuid(),
  part: part(),
  title: Type.String(),
  description: Type.Optional(Type.String()),
  category: Type.Optional(words(...categories)),
  problemIds: Type.Array(uuid()),
  goalIds: Type.Array(uuid()),
  timing: Type.Optional(Timing),
  medicationRef: Type.Optional(Type.String()),
  startsOn: Type.Optional(day()),
  status: words('planned', 'active', 'on-hold', 'completed', 'discontinued'),
  responsible: Party,
  since: instant(),
  transferId: Type.Optional(uuid()),
  performances: Performances,
});
export type Measure = Static<typeof Measure>;
