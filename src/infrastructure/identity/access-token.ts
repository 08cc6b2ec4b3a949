import { jwtVerify } from 'jose';
import type { JWTPayload } from 'jose';
import { Unauthenticated } from '../../application/ports/authentication';
import type { Identity } from '../../application/ports/authentication';
import { millisecondsOf } from '../../kernel/instant';
import type { Instant } from '../../kernel/instant';
import { identityIn } from './claims';
import { algorithms, clockToleranceSeconds } from './jwt-keys';
import type { JwtKeys } from './jwt-keys';

export interface TokenRules {
  readonly keys: JwtKeys;
  readonly issuer: string;
  readonly audience: string;
}

export interface AccessToken {
  readonly identity: Identity;
  /** The thumbprint of the key whose possession has to be proved; null for a bearer token. */
  readonly boundTo: string | null;
  readonly expiresAtMs: number;
}

/** HelseID's rules for who receives a token, on `jose`, which by itself would take one without issuer or expiry. */
export async function readAccessToken(token: string, rules: TokenRules, now: Instant): Promise<AccessToken> {
  const { payload, protectedHeader } = await jwtVerify(token, rules.keys, {
    algorithms: [...algorithms],
    issuer: rules.issuer,
    audience: rules.audience,
    requiredClaims: ['exp', 'scope', 'client_id'],
    clockTolerance: clockToleranceSeconds,
    currentDate: new Date(millisecondsOf(now)),
  });
  requireTokenType(protectedHeader.typ);
  requireOneAudience(payload);
  return {
    identity: identityIn(payload),
    boundTo: boundTo(payload),
    expiresAtMs: (Number(payload.exp) + clockToleranceSeconds) * 1000,
  };
}

/** An ID token has `typ: JWT` as well: it is the audience that keeps those out. */
function requireTokenType(typ: string | undefined): void {
  const type = typ?.toLowerCase().replace(/^application\//, '');
  if (type !== 'at+jwt' && type !== 'jwt') throw new Unauthenticated('typ');
}

function requireOneAudience({ aud }: JWTPayload): void {
  if (Array.isArray(aud) && aud.length !== 1) throw new Unauthenticated('aud');
}

/** A binding of another kind (a certificate, say) cannot be checked here, so its token is no bearer token either. */
function boundTo(payload: JWTPayload): string | null {
  const { cnf } = payload;
  if (cnf === undefined) return null;
  if (typeof cnf === 'object' && cnf !== null && 'jkt' in cnf && typeof cnf.jkt === 'string') return cnf.jkt;
  throw new Unauthenticated('cnf');
}
