import type { PatientId } from '../../src/kernel/ids';
import { partyKey } from '../../src/kernel/party';
import type { Party } from '../../src/kernel/party';

/** Distinguishes parties across plans: a patient is himself, not just the patient of some plan. */
export const partyKeyAcrossPlans = (party: Party, patientId: PatientId): string =>
  party.kind === 'patient' ? `patient:${patientId}` : partyKey(party);
