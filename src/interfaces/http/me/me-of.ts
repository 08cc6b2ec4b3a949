import type { Caller } from '../../../application/access/caller';
import { partyOf } from '../../../kernel/actor';
import type { Me } from './me.answer';

/** What a caller is told of himself. */
export function meOf({ role, name, practitionerId, unit, patientId }: Caller): Me {
  const party = partyOf({
    role,
    name,
    ...(practitionerId && { practitionerId }),
    ...(unit && { providerId: unit.providerId, unit: unit.name }),
  });
  return {
    role,
    name,
    ...(party && { party }),
    ...(unit && { unit: unit.name }),
    ...(patientId && { patientId }),
  };
}
