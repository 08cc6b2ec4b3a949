import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { named, uuid, words } from '../openapi/answers';
import { Party } from '../openapi/shared.answer';

export const Me = named('Me', {
  role: words('practitioner', 'patient', 'relative', 'auditor', 'operator'),
  name: Type.String(),
  party: Type.Optional(Party),
  unit: Type.Optional(Type.String()),
  patientId: Type.Optional(uuid()),
});
export type Me = Static<typeof Me>;
