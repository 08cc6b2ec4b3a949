import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { named, uuid, words } from '../openapi/answers';

const Code = named('Code', { system: Type.String(), code: Type.String(), display: Type.String() });

/** A patient's problem; the schema's name keeps clear of the one for refusals. */
export const Problem = named('PatientProblem', {
  problemId: uuid(),
  code: Type.Optional(Code),
  text: Type.String(),
  purpose: Type.String(),
  status: words('active', 'resolved'),
});
export type Problem = Static<typeof Problem>;
