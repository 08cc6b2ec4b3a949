import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { named, uuid, words } from '../openapi/answers';
import { providerKinds } from './provider-kinds';

export const Provider = named('Provider', {
  providerId: uuid(),
  name: Type.String(),
  kind: words(...providerKinds),
  organisationNumber: Type.String(),
  herId: Type.Optional(Type.String()),
});
export type Provider = Static<typeof Provider>;

export const Practitioner = named('Practitioner', {
  practitionerId: uuid(),
  name: Type.String(),
  unit: Type.String(),
});
export type Practitioner = Static<typeof Practitioner>;
