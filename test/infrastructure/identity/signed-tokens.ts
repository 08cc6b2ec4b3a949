import { SignJWT, createLocalJWKSet } from 'jose';
import type { JWK, JWTHeaderParameters } from 'jose';
import { createHash, generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { TokenUse } from '../../../src/application/ports/authentication';
import { ScriptedClock } from '../../../src/infrastructure/clock/scripted-clock';
import { TokenAuthentication } from '../../../src/infrastructure/identity/token-authentication';
import type { TokenAuthenticationOptions } from '../../../src/infrastructure/identity/token-authentication';
import type { Instant } from '../../../src/kernel/instant';

export const now = '2026-01-12T08:00:00.000Z' as Instant;
export const nowSeconds = Date.parse(now) / 1000;
export const issuer = 'https://helseid-sts.nhn.no';
export const audience = 'sammen:api';
export const publicUrl = 'https://sammen.example.no';

export interface SigningKey {
  readonly privateKey: KeyObject;
  readonly jwk: JWK;
}

export function ecKey(kid?: string): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { privateKey, jwk: { ...publicKey.export({ format: 'jwk' }), kty: 'EC', ...(kid && { kid }) } };
}

export function rsaKey(kid: string): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { privateKey, jwk: { ...publicKey.export({ format: 'jwk' }), kty: 'RSA', kid } };
}

/** Good keys of a kind that is not allowed. */
export function ed25519Key(kid?: string): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { privateKey, jwk: { ...publicKey.export({ format: 'jwk' }), kty: 'OKP', ...(kid && { kid }) } };
}

export const issuerKey = ecKey('issuer');
export const issuerRsaKey = rsaKey('issuer-rsa');

/** What a practitioner's token says; each case changes one thing. */
export const practitioner = {
  iss: issuer,
  aud: audience,
  iat: nowSeconds,
  nbf: nowSeconds,
  exp: nowSeconds + 600,
  client_id: 'epj-1',
  name: 'Kari Berg',
  scope: ['openid', 'nhn:sammen/practitioner'],
  'helseid://claims/identity/pid': '03847220189',
  'helseid://claims/identity/assurance_level': 'high',
  'helseid://claims/hpr/hpr_number': '9810001',
  'helseid://claims/client/claims/orgnr_parent': '313101584',
  'helseid://claims/client/claims/orgnr_child': '313100219',
} as const;

type Claims = Readonly<Record<string, unknown>>;

/** A changed claim that is undefined is left out. */
export const signed = (
  changes: Claims = {},
  header: Partial<JWTHeaderParameters> = {},
  key: KeyObject | Uint8Array = issuerKey.privateKey,
): Promise<string> =>
  new SignJWT({ ...practitioner, ...changes })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'issuer', ...header })
    .sign(key);

export const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

export const using = (authorization: string | undefined, more: Partial<TokenUse> = {}): TokenUse => ({
  authorization,
  dpop: undefined,
  method: 'GET',
  path: '/api/v1/me',
  ...more,
});

export interface Desk {
  readonly clock: ScriptedClock;
  readonly authentication: TokenAuthentication;
}

export function desk(changes: Partial<TokenAuthenticationOptions> = {}): Desk {
  const clock = new ScriptedClock(now);
  const keys = createLocalJWKSet({ keys: [issuerKey.jwk, issuerRsaKey.jwk] });
  const options = {
    keys,
    issuer,
    audience,
    publicUrl: () => publicUrl,
    clock,
    requireProof: false,
    ...changes,
  };
  return { clock, authentication: new TokenAuthentication(options) };
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');
