import type { PatientId, PersonKey, PractitionerId, ProviderId } from '../../kernel/ids';
import type { Role } from '../../kernel/actor';
import type { ProviderKind } from '../../domain/provider/events';

/** Who is asking, as the token and the register tell. A citizen is patient or relative only with regard to a plan. */
export interface Caller {
  readonly role: Exclude<Role, 'system'>;
  readonly name: string;
  /** Tells callers apart: scope of idempotency keys and cursors. */
  readonly key: string;
  readonly personKey?: PersonKey;
  readonly practitionerId?: PractitionerId;
  readonly unit?: { readonly providerId: ProviderId; readonly name: string; readonly kind: ProviderKind };
  /** The citizen's own record, where he is registered. */
  readonly patientId?: PatientId;
}
