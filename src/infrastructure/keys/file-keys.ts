import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Keys } from '../../application/ports/keys';
import { newKeyRing, parseKeyRing, subkey } from './key-ring';
import type { KeyRing } from './key-ring';
import { readOrMakeSecret } from './secret-file';
import type { SharedWith } from './secret-file';

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
// Node takes a tag of four bytes for good unless it is told the length.
const authTagLength = 16;
const purposes = ['person', 'practitioner', 'request', 'register'] as const;
type Purpose = (typeof purposes)[number];

/** What was to be opened is not what was sealed: damaged, moved from elsewhere, or sealed with another key. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

/** The register's secrets in a file of its own. */
export class FileKeys implements Keys {
  readonly #hashKeys: ReadonlyMap<Purpose, Buffer>;
  readonly #sealKeys: ReadonlyMap<number, Buffer>;
  readonly #version: number;

  private constructor(ring: KeyRing) {
    this.#hashKeys = new Map(purposes.map((purpose) => [purpose, subkey(ring.hash, `hash/${purpose}`)]));
    this.#sealKeys = new Map([...ring.seal].map(([version, key]) => [version, subkey(key, 'seal')]));
    this.#version = ring.version;
  }

  /** Where a data folder has its keys. */
  static pathIn(dataDir: string): string {
    return join(dataDir, 'keys', 'register.json');
  }

  /** Whether there are keys; a register that has events must have its own. */
  static areAt(path: string): boolean {
    return existsSync(path);
  }

  /** The keys of the register, made where there are none. @throws KeyFileError */
  static open(path: string, sharedWith: SharedWith = 'nobody'): FileKeys {
    return new FileKeys(parseKeyRing(readOrMakeSecret(path, newKeyRing, sharedWith), path));
  }

  hash(purpose: Purpose, text: string): string {
    const key = this.#hashKeys.get(purpose);
    if (!key) throw new Error(`There is no hash key for ${purpose}`);
    return createHmac('sha256', key).update(text).digest('hex');
  }

  seal(text: string, context: string): string {
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv(algorithm, this.#sealKey(this.#version), iv, { authTagLength });
    cipher.setAAD(Buffer.from(context));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    const parts = [iv, sealed, cipher.getAuthTag()].map((part) => part.toString('base64url'));
    return [this.#version, ...parts].join('.');
  }

  open(sealed: string, context: string): string {
    const [version = '', iv = '', text = '', tag = '', ...rest] = sealed.split('.');
    const key = this.#sealKey(rest.length === 0 ? Number(version) : NaN);
    try {
      const decipher = createDecipheriv(algorithm, key, bytes(iv), { authTagLength });
      decipher.setAAD(Buffer.from(context));
      decipher.setAuthTag(bytes(tag));
      return Buffer.concat([decipher.update(bytes(text)), decipher.final()]).toString('utf8');
    } catch (cause) {
      throw new SealBroken('The sealed text or its context is not what was sealed', { cause });
    }
  }

  #sealKey(version: number): Buffer {
    const key = this.#sealKeys.get(version);
    if (!key) throw new SealBroken(`There is no seal key of version ${String(version)}`);
    return key;
  }
}

const bytes = (text: string): Buffer => Buffer.from(text, 'base64url');
