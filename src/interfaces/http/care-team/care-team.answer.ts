import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { named, uuid } from '../openapi/answers';
import { Party } from '../openapi/shared.answer';

const ContactPoint = named('ContactPoint', {
  phone: Type.Optional(Type.String()),
  email: Type.Optional(Type.String()),
  note: Type.Optional(Type.String()),
});

export const CareTeamMember = named('CareTeamMember', {
  memberId: uuid(),
  party: Party,
  role: Type.String(),
  contactPoint: Type.Optional(ContactPoint),
});
export type CareTeamMember = Static<typeof CareTeamMember>;
