import type { JWTPayload } from 'jose';
import type { Identity } from '../../application/ports/authentication';
import type { DevUser } from '../../application/ports/local-issuer';
import { claim, scopeOf } from './claims';

export interface SyntheticPerson {
  readonly role: DevUser['role'];
  readonly name: string;
  readonly nationalId: string;
  readonly hprNumber?: string;
  readonly organisationNumber?: string;
}

/** Who somebody is with regard to a plan is not the token's to say: patient and relative are both citizens. */
const tokenRole: Readonly<Record<DevUser['role'], Identity['role']>> = {
  practitioner: 'practitioner',
  patient: 'citizen',
  relative: 'citizen',
  auditor: 'auditor',
  operator: 'operator',
};

/** As HelseID would put it. */
export const claimsOf = (person: SyntheticPerson): JWTPayload => ({
  client_id: 'sammen-local',
  name: person.name,
  scope: [scopeOf[tokenRole[person.role]]],
  [claim.nationalId]: person.nationalId,
  [claim.assuranceLevel]: 'high',
  [claim.securityLevel]: '4',
  ...(person.hprNumber && { [claim.hprNumber]: person.hprNumber }),
  ...(person.organisationNumber && {
    [claim.legalEntity]: person.organisationNumber,
    [claim.organisation]: person.organisationNumber,
  }),
});
