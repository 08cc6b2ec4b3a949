import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { named, uuid, words } from '../openapi/answers';
import { Party } from '../openapi/shared.answer';
import { personRoles } from './person-roles';

export const Me = named('Me', {
  role: words(...personRoles),
  name: Type.String(),
  party: Type.Optional(Party),
  unit: Type.Optional(Type.String()),
  patientId: Type.Optional(uuid()),
});
export type Me = Static<typeof Me>;
