import { SignJWT } from 'jose';
import { practitionerIdOf } from '../../application/access/pseudonyms';
import { ApplicationError } from '../../application/errors';
import type { Clock } from '../../application/ports/clock';
import type { Keys } from '../../application/ports/keys';
import type { DevUser, IssuedToken, LocalIssuer, TokenRequest } from '../../application/ports/local-issuer';
import { refuse } from '../../kernel/domain-error';
import { hourMs, millisecondsOf } from '../../kernel/instant';
import { parseNationalId } from '../../kernel/national-id';
import type { LocalPractitioners } from './local-practitioners';
import { localAlgorithm, localIssuerName } from './local-signing-key';
import type { LocalSigningKey } from './local-signing-key';
import { syntheticHprNumber, syntheticNationalId } from './synthetic-numbers';
import { claimsOf } from './synthetic-person';
import type { SyntheticPerson } from './synthetic-person';
import { syntheticUsers } from './synthetic-users';

export interface UnitReference {
  readonly name: string;
  readonly organisationNumber: string;
}

export interface LocalTokenIssuerOptions {
  readonly signingKey: LocalSigningKey;
  readonly audience: string;
  readonly keys: Keys;
  readonly clock: Clock;
  readonly practitioners: LocalPractitioners;
  readonly findUnit: (providerId: string) => Promise<UnitReference | null>;
}

type Described = Extract<TokenRequest, { readonly as: unknown }>['as'];

const lifetimeSeconds = (8 * hourMs) / 1000;

/** Gives tokens to synthetic persons. They are checked as anyone's. */
export class LocalTokenIssuer implements LocalIssuer {
  readonly #options: LocalTokenIssuerOptions;

  constructor(options: LocalTokenIssuerOptions) {
    this.#options = options;
  }

  users(): Promise<readonly DevUser[]> {
    const users = syntheticUsers.map(({ user, name, role, practice }) => ({
      ...{ user, name, role },
      ...(practice && {
        unit: practice.unit.name,
        practitionerId: practitionerIdOf(this.#options.keys, practice.hprNumber),
      }),
    }));
    return Promise.resolve(users);
  }

  async token(request: TokenRequest): Promise<IssuedToken> {
    const person = 'user' in request ? knownPerson(request.user) : await this.#describedPerson(request.as);
    return {
      access_token: await this.#sign(person),
      token_type: 'Bearer',
      expires_in: lifetimeSeconds,
    };
  }

  #sign(person: SyntheticPerson): Promise<string> {
    const { clock, signingKey, audience } = this.#options;
    const issuedAt = Math.floor(millisecondsOf(clock.now()) / 1000);
    return new SignJWT(claimsOf(person))
      .setProtectedHeader({ alg: localAlgorithm, typ: 'at+jwt', kid: signingKey.keyId })
      .setIssuer(localIssuerName)
      .setAudience(audience)
      .setIssuedAt(issuedAt)
      .setNotBefore(issuedAt)
      .setExpirationTime(issuedAt + lifetimeSeconds)
      .sign(signingKey.privateKey);
  }

  async #describedPerson(as: Described): Promise<SyntheticPerson> {
    const { role, name } = as;
    const nationalId = as.nationalId ?? syntheticNationalId(name);
    requireSynthetic(nationalId);
    if (role !== 'practitioner') return { role, name, nationalId };
    const unit = as.providerId === undefined ? null : await this.#unit(as.providerId);
    const hprNumber = as.hprNumber ?? syntheticHprNumber(name);
    await this.#remember(hprNumber, name, unit);
    const { organisationNumber } = unit ?? {};
    return { role, name, nationalId, hprNumber, ...(organisationNumber && { organisationNumber }) };
  }

  async #unit(providerId: string): Promise<UnitReference> {
    const unit = await this.#options.findUnit(providerId);
    return (
      unit ??
      refuse('provider-not-found', 'There is no provider unit with this id. GET /providers lists them.')
    );
  }

  async #remember(hprNumber: string, name: string, unit: UnitReference | null): Promise<void> {
    const { keys, practitioners } = this.#options;
    const practitionerId = practitionerIdOf(keys, hprNumber);
    const known = await practitioners.find(practitionerId);
    practitioners.remember({ practitionerId, name, unit: unit?.name ?? known?.unit ?? '' });
  }
}

function knownPerson(user: string): SyntheticPerson {
  const found = syntheticUsers.find((each) => each.user === user);
  if (!found)
    throw new ApplicationError('user-not-found', 'There is no such user. GET /dev/users lists them.');
  const { role, name, nationalId, practice } = found;
  if (!practice) return { role, name, nationalId };
  const { hprNumber, unit } = practice;
  return { role, name, nationalId, hprNumber, organisationNumber: unit.organisationNumber };
}

function requireSynthetic(nationalId: string): void {
  const parsed = parseNationalId(nationalId);
  if (!parsed) {
    throw new ApplicationError(
      'national-id-invalid',
      'This is no national identity number: its date or its control digits do not fit.',
    );
  }
  if (!parsed.synthetic) {
    throw new ApplicationError(
      'national-id-not-synthetic',
      'Only synthetic identity numbers are taken here: those of Tenor have 80 added to the month.',
    );
  }
}
