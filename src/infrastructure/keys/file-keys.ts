import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
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
const purposes = ['person', 'practitioner', 'request'] as const;
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

  private constructor(
    ring: KeyRing,
    /** Whether the keys were made at this start: in a register that has events already, they are the wrong ones. */
    readonly madeNow: boolean,
  ) {
    this.#hashKeys = new Map(purposes.map((purpose) => [purpose, subkey(ring.hash, `hash/${purpose}`)]));
    this.#sealKeys = new Map([...ring.seal].map(([version, key]) => [version, subkey(key, 'seal')]));
    this.#version = ring.version;
  }

  /** Those of a data folder, in `keys/register.json`. @throws KeyFileError */
  static open(dataDir: string): FileKeys {
    return FileKeys.#read(join(dataDir, 'keys', 'register.json'), 'nobody');
  }

  /** Those of a file that several processes are handed. @throws KeyFileError */
  static openFile(path: string): FileKeys {
    return FileKeys.#read(path, 'group');
  }

  static #read(path: string, sharedWith: SharedWith): FileKeys {
    const { text, made } = readOrMakeSecret(path, newKeyRing, sharedWith);
    return new FileKeys(parseKeyRing(text, path), made);
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
