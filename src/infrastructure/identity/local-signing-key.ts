import { createLocalJWKSet } from 'jose';
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { KeyFileError, readOrMakeSecret } from '../keys/secret-file';
import type { JwtKeys } from './jwt-keys';

export const localIssuerName = 'urn:sammen:local-issuer';
export const localAlgorithm = 'ES256';

/** The key pair that signs tokens for synthetic persons, in `keys/local-issuer.pem` in the data folder. */
export interface LocalSigningKey {
  readonly privateKey: KeyObject;
  readonly keyId: string;
  /** What the validator finds keys with. */
  readonly keys: JwtKeys;
}

/** @throws KeyFileError */
export function openLocalSigningKey(dataDir: string): LocalSigningKey {
  const path = join(dataDir, 'keys', 'local-issuer.pem');
  const privateKey = parse(readOrMakeSecret(path, newKey), path);
  const publicKey = createPublicKey(privateKey);
  const der = publicKey.export({ type: 'spki', format: 'der' });
  const keyId = createHash('sha256').update(der).digest('base64url');
  const jwk = {
    ...publicKey.export({ format: 'jwk' }),
    kty: 'EC',
    kid: keyId,
    alg: localAlgorithm,
    use: 'sig',
  };
  return { privateKey, keyId, keys: createLocalJWKSet({ keys: [jwk] }) };
}

const newKey = (): string =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();

function parse(pem: string, path: string): KeyObject {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyDetails?.namedCurve === 'prime256v1') return key;
  } catch (cause) {
    throw damaged(path, { cause });
  }
  throw damaged(path);
}

const damaged = (path: string, options?: ErrorOptions): KeyFileError =>
  new KeyFileError(
    `The key file ${path} is damaged: remove it, and a new one is made at the next start.`,
    options,
  );
