import { v5 } from 'uuid';
import type { PersonKey, PractitionerId, ProviderId } from '../../kernel/ids';
import type { Keys } from '../ports/keys';

const practitioners = '5d0c2f0e-6c7e-4d5b-9a44-2f7d7a1f9c10';
const providers = 'b0a7c7b6-13b7-4f0d-8c1e-6a3d0f5e2b11';

/** Where a person's stream is found without his number standing in its name. */
export const personKeyOf = (keys: Keys, nationalId: string): PersonKey =>
  keys.hash('person', nationalId) as PersonKey;

/** A practitioner's pseudonym: the same wherever he works, and no way back to the HPR number without the key. */
export const practitionerIdOf = (keys: Keys, hprNumber: string): PractitionerId =>
  v5(keys.hash('practitioner', hprNumber), practitioners) as PractitionerId;

/** Organisation numbers are public, so anyone may know which unit this is. */
export const providerIdOf = (organisationNumber: string): ProviderId =>
  v5(organisationNumber, providers) as ProviderId;
