import type { DomainEvent } from '../../kernel/event';
import type { PatientId } from '../../kernel/ids';

/**
 * The only place that holds a national identity number, encrypted, in the stream `identity-<keyed hash of the number>`:
 * the first event reserves the number for one random patient id.
 */
export type IdentityEvent = DomainEvent<
  'PersonIdentified',
  { readonly patientId: PatientId; readonly sealedNationalId: string }
>;
