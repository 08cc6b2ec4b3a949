import { EmbeddedJWK, calculateJwkThumbprint, decodeProtectedHeader, jwtVerify } from 'jose';
import type { JWTPayload } from 'jose';
import { createHash } from 'node:crypto';
import { Unauthenticated } from '../../application/ports/authentication';
import { millisecondsOf } from '../../kernel/instant';
import type { Instant } from '../../kernel/instant';
import { algorithms, clockToleranceSeconds } from './jwt-keys';

export const proofLifetimeSeconds = 10;

export interface ProofUse {
  readonly proof: string;
  readonly token: string;
  /** `cnf.jkt` of the token. */
  readonly boundTo: string;
  readonly method: string;
  /** As the public knows it, without query. */
  readonly url: string;
}

export interface Proof {
  readonly jti: string;
  /** Seconds since 1970. */
  readonly iat: number;
}

/**
 * Checks a DPoP proof (RFC 9449 § 4.3) but for replay.
 * @throws Unauthenticated, or what `jose` throws
 */
export async function readProof(use: ProofUse, now: Instant): Promise<Proof> {
  // First the key: no signature of a key that the token does not name is worth the work.
  await requireNamedKey(use);
  // EmbeddedJWK refuses a key that is shown with its private part.
  const { payload } = await jwtVerify(use.proof, EmbeddedJWK, {
    typ: 'dpop+jwt',
    algorithms: [...algorithms],
    requiredClaims: ['jti', 'htm', 'htu', 'iat', 'ath'],
    clockTolerance: clockToleranceSeconds,
    currentDate: new Date(millisecondsOf(now)),
  });
  requireSameRequest(payload, use);
  return { jti: proofId(payload), iat: freshlyMadeAt(payload, now) };
}

async function requireNamedKey({ proof, boundTo }: ProofUse): Promise<void> {
  const { jwk } = decodeProtectedHeader(proof);
  if (!jwk) throw new Unauthenticated('proof jwk');
  if ((await calculateJwkThumbprint(jwk)) !== boundTo) throw new Unauthenticated('proof key');
}

function freshlyMadeAt({ iat = NaN }: JWTPayload, now: Instant): number {
  const ageSeconds = millisecondsOf(now) / 1000 - iat;
  const isFresh = ageSeconds >= -clockToleranceSeconds && ageSeconds <= proofLifetimeSeconds;
  if (!isFresh) throw new Unauthenticated('proof iat');
  return iat;
}

function requireSameRequest(payload: JWTPayload, { token, method, url }: ProofUse): void {
  if (payload['htm'] !== method) throw new Unauthenticated('proof htm');
  if (addressed(payload['htu']) !== addressed(url)) throw new Unauthenticated('proof htu');
  const ath = createHash('sha256').update(token).digest('base64url');
  if (payload['ath'] !== ath) throw new Unauthenticated('proof ath');
}

/** Without query and fragment, as RFC 9449 § 4.3 has it. */
function addressed(address: unknown): string {
  if (typeof address !== 'string' || !URL.canParse(address)) throw new Unauthenticated('proof htu');
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}

function proofId({ jti }: JWTPayload): string {
  if (typeof jti !== 'string' || jti.length < 1 || jti.length > 256) throw new Unauthenticated('proof jti');
  return jti;
}
