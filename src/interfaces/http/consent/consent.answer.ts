import { Type } from '@sinclair/typebox';
import { instant, named, uuid, words } from '../openapi/answers';
import { representationKinds, scopes } from './consent.body';

export const Restriction = named('Restriction', {
  restrictionId: uuid(),
  scope: words('practitioner'),
  practitionerId: uuid(),
  name: Type.String(),
  since: instant(),
});

export const Representation = named('Representation', {
  relativeId: uuid(),
  name: Type.String(),
  kind: words(...representationKinds),
  scopes: Type.Array(words(...scopes)),
  until: Type.Optional(instant()),
});
