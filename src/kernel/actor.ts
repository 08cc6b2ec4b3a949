import type { PractitionerId, ProviderId, RelativeId } from './ids';
import type { Party } from './party';

export const roles = ['practitioner', 'patient', 'relative', 'auditor', 'operator', 'system'] as const;
export type Role = (typeof roles)[number];

/** Who did something, as the register showed him then. `unit` is the unit's name. */
export interface Actor {
  readonly role: Role;
  readonly name: string;
  readonly practitionerId?: PractitionerId;
  readonly providerId?: ProviderId;
  readonly unit?: string;
  readonly relativeId?: RelativeId;
  readonly onBehalfOf?: string;
}

/** The party that an actor acts for; null for auditors, operators and the register itself. */
export function partyOf(actor: Actor): Party | null {
  if (actor.role === 'practitioner' && actor.providerId) {
    const { providerId, practitionerId, unit } = actor;
    return {
      kind: 'provider',
      providerId,
      ...(practitionerId && { practitionerId }),
      name: unit ?? actor.name,
    };
  }
  if (actor.role === 'patient') return { kind: 'patient', name: actor.name };
  if (actor.role === 'relative' && actor.relativeId) {
    return { kind: 'relative', relativeId: actor.relativeId, name: actor.name };
  }
  return null;
}

/** The register itself: what time alone does is its doing. */
export const register: Actor = { role: 'system', name: 'Sammen' };
