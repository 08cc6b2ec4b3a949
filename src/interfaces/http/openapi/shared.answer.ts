import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { personRoles } from '../me/person-roles';
import { parts, zoneColours } from '../plans/words';
import { answer, day, named, uuid, words } from './answers';

/** Who did it, as the register showed him then. */
export const Actor = named('Actor', {
  role: words(...personRoles, 'system'),
  name: Type.String(),
  practitionerId: Type.Optional(uuid()),
  providerId: Type.Optional(uuid()),
  unit: Type.Optional(Type.String()),
  relativeId: Type.Optional(uuid()),
  onBehalfOf: Type.Optional(Type.String()),
});

/** With the register's own name. */
export const Party = named('Party', {
  kind: words('provider', 'patient', 'relative'),
  providerId: Type.Optional(uuid()),
  practitionerId: Type.Optional(uuid()),
  relativeId: Type.Optional(uuid()),
  name: Type.String(),
});
export type Party = Static<typeof Party>;

/** Either a measure or the coordination of the plan. */
export const Subject = named('Subject', {
  measureId: Type.Optional(uuid()),
  coordination: Type.Optional(Type.Literal(true)),
});

export const Patient = named('Patient', { patientId: uuid(), name: Type.String(), birthDate: day() });
export const PatientName = answer({ patientId: uuid(), name: Type.String() });

export const part = () => words(...parts);
export const zoneColour = () => words(...zoneColours);
