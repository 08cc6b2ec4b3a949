import type { Actor } from '../../kernel/actor';
import type { Caller } from './caller';
import type { Admitted } from './plan-policy';

/** Who does it, as the event will remember. */
export function actorFor(caller: Caller, { standing, plan }: Admitted): Actor {
  switch (standing.as) {
    case 'patient':
      return { role: 'patient', name: plan.patient.name };
    case 'relative': {
      const { name, relativeId } = standing.representation;
      return { role: 'relative', name, relativeId, onBehalfOf: plan.patient.name };
    }
    default:
      return staffActor(caller);
  }
}

export function staffActor({ role, name, practitionerId, unit }: Caller): Actor {
  return {
    role,
    name,
    ...(practitionerId && { practitionerId }),
    ...(unit && { providerId: unit.providerId, unit: unit.name }),
  };
}
