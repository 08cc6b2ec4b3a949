import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { personRoles } from '../me/person-roles';
import { instant, named, uuid, words } from '../openapi/answers';

export const DevUser = named('DevUser', {
  user: Type.String(),
  name: Type.String(),
  role: words(...personRoles),
  unit: Type.Optional(Type.String()),
  practitionerId: Type.Optional(uuid()),
});

export const Token = named('Token', {
  access_token: Type.String(),
  token_type: words('Bearer'),
  expires_in: Type.Integer(),
});

export const Now = named('Now', { now: instant() });
export type Now = Static<typeof Now>;
