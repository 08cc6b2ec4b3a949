import {
  day,
  instant,
  otherProviderId,
  patientId,
  personKey,
  planId,
  practitionerId,
  providerId,
  relativeId,
  restrictionId,
} from './names';
import type { AccessEvent } from '../../../src/domain/access/events';
import type { ConsentEvent } from '../../../src/domain/consent/events';
import type { IdentityEvent } from '../../../src/domain/identity/events';
import type { ProviderEvent } from '../../../src/domain/provider/events';
import type { Today } from '../complete';

export const consent: Today<ConsentEvent> = {
  PatientRegistered: [{ patientId, personKey, name: 'Pål Hansen', birthDate: day('1950-11-17') }],
  ConsentGiven: [{ note: 'Muntlig, hos fastlegen' }],
  PractitionerBlocked: [{ restrictionId, practitionerId, name: 'Nils Ness' }],
  PractitionerUnblocked: [{ restrictionId, practitionerId }],
  RepresentationGranted: [
    {
      relativeId,
      personKey,
      name: 'Anne Hansen',
      kind: 'relative',
      scopes: ['read', 'comment'],
      until: instant('2027-01-01T00:00:00.000Z'),
    },
  ],
  RepresentationEnded: [{ relativeId, personKey }],
};

export const provider: Today<ProviderEvent> = {
  ProviderRegistered: [
    { providerId, name: 'Solsiden legesenter', kind: 'gp', organisationNumber: '999999999', herId: '12345' },
  ],
  ProviderUpdated: [{ changes: { name: 'Solsiden', kind: 'specialist', herId: '54321' } }],
  ProviderClosed: [{ reason: 'Slått sammen med et annet' }],
};

export const access: Today<AccessEvent> = {
  EmergencyAccessOpened: [
    {
      planId,
      practitionerId,
      providerId: otherProviderId,
      reason: 'Akutte øyesmerter',
      until: instant('2026-01-12T20:00:00.000Z'),
    },
  ],
  PlanRead: [{ planId, revision: 7, basis: 'care-team', view: 'live' }],
};

export const identity: Today<IdentityEvent> = {
  PersonIdentified: [{ patientId, sealedNationalId: 'c2VhbGVkLCBub3QgYSBudW1iZXI' }],
};
