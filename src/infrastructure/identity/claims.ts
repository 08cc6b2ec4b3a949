import { Unauthenticated } from '../../application/ports/authentication';
import type { Identity } from '../../application/ports/authentication';
import { parseNationalId } from '../../kernel/national-id';
import { isOrganisationNumber } from '../../kernel/organisation-number';

export const claim = {
  nationalId: 'helseid://claims/identity/pid',
  assuranceLevel: 'helseid://claims/identity/assurance_level',
  securityLevel: 'helseid://claims/identity/security_level',
  hprNumber: 'helseid://claims/hpr/hpr_number',
  organisation: 'helseid://claims/client/claims/orgnr_child',
  legalEntity: 'helseid://claims/client/claims/orgnr_parent',
} as const;

export const scopeOf = {
  practitioner: 'nhn:sammen/practitioner',
  citizen: 'nhn:sammen/citizen',
  auditor: 'nhn:sammen/audit',
  operator: 'nhn:sammen/operate',
} as const satisfies Record<Identity['role'], string>;

type Claims = Readonly<Record<string, unknown>>;
type Role = Identity['role'];
type Form = (text: string) => boolean;

const roles: readonly Role[] = ['practitioner', 'citizen', 'auditor', 'operator'];

const isShort: Form = (text) => text.trim() !== '' && text.length <= 200;
const isNationalId: Form = (text) => parseNationalId(text) !== null;
// With leading zeros one practitioner could have two pseudonyms.
const isHprNumber: Form = (text) => /^[1-9]\d{6,8}$/.test(text);

/** @throws Unauthenticated where anything needed is missing, of another type than text, or of another form */
export function identityIn(claims: Claims): Identity {
  requireHighAssurance(claims);
  const role = roleIn(claims);
  return {
    role,
    name: required(claims, 'name', isShort),
    clientId: required(claims, 'client_id', isShort),
    nationalId: required(claims, claim.nationalId, isNationalId),
    ...(role === 'practitioner' && practice(claims)),
  };
}

function practice(claims: Claims): Pick<Identity, 'hprNumber' | 'organisationNumber'> {
  const organisationNumber =
    optional(claims, claim.organisation, isOrganisationNumber) ??
    optional(claims, claim.legalEntity, isOrganisationNumber);
  return {
    hprNumber: required(claims, claim.hprNumber, isHprNumber),
    ...(organisationNumber !== undefined && { organisationNumber }),
  };
}

/** A token for two roles at once would leave open which of them acts. */
function roleIn(claims: Claims): Role {
  const granted = scopesIn(claims['scope']);
  const [role, ...more] = roles.filter((each) => granted.includes(scopeOf[each]));
  if (!role || more.length > 0) throw new Unauthenticated('scope');
  return role;
}

/** HelseID sends a list, RFC 9068 says a text with spaces. */
function scopesIn(scope: unknown): readonly unknown[] {
  if (typeof scope === 'string') return scope.split(' ');
  if (Array.isArray(scope) && scope.every((each) => typeof each === 'string')) return scope;
  throw new Unauthenticated('scope');
}

/** HelseID has two names for the level. One is enough; where both are there, they have to agree. */
function requireHighAssurance(claims: Claims): void {
  const assurance = optional(claims, claim.assuranceLevel, (level) => level === 'high');
  const security = optional(claims, claim.securityLevel, (level) => level === '4');
  if (assurance === undefined && security === undefined) throw new Unauthenticated(claim.assuranceLevel);
}

function required(claims: Claims, name: string, fits: Form): string {
  const value = optional(claims, name, fits);
  if (value === undefined) throw new Unauthenticated(name);
  return value;
}

/** Undefined only where the claim is not there at all: null, numbers and lists are not taken for missing. */
function optional(claims: Claims, name: string, fits: Form): string | undefined {
  if (!Object.hasOwn(claims, name)) return undefined;
  const value = claims[name];
  if (typeof value !== 'string' || !fits(value)) throw new Unauthenticated(name);
  return value;
}
