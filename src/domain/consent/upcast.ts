import { firstVersion } from '../../kernel/versions';
import type { EventVersions } from '../../kernel/versions';
import type { ConsentEvent } from './events';

/** The stored names and versions of the consent stream's events. A name, once stored, is never used for anything else. */
export const consentEventVersions: EventVersions<ConsentEvent['type']> = {
  PatientRegistered: firstVersion,
  ConsentGiven: firstVersion,
  PractitionerBlocked: firstVersion,
  PractitionerUnblocked: firstVersion,
  RepresentationGranted: firstVersion,
  RepresentationEnded: firstVersion,
};
