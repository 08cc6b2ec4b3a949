import type { JWTVerifyGetKey } from 'jose';

/** Finds the key that a token says it was signed with; the validator does not know whose keys they are. */
export type JwtKeys = JWTVerifyGetKey;

/** HelseID's: asymmetric ones only, so that a public key can never be taken for a shared secret. */
export const algorithms: readonly string[] = [
  ...['RS256', 'RS384', 'RS512'],
  ...['PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512'],
];

export const clockToleranceSeconds = 5;
