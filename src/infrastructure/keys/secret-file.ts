import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode, makeFile } from './durable-file';

/** The register cannot start with this key file; the message says what a person can do about it. */
export class KeyFileError extends Error {
  override readonly name = 'KeyFileError';
}

/** Whom a secret is shared with: nobody, or a group that may read it, as orchestrators hand out secrets. */
export type SharedWith = 'nobody' | 'group';

const forbiddenBits: Record<SharedWith, number> = { nobody: 0o077, group: 0o037 };

/**
 * Reads a file that nobody but this user can read, making it where it is missing.
 * @throws KeyFileError
 */
export function readOrMakeSecret(
  path: string,
  make: () => string,
  sharedWith: SharedWith = 'nobody',
): string {
  if (isMissing(path)) makeSecret(path, make());
  refuseIfReadableByOthers(path, forbiddenBits[sharedWith]);
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new KeyFileError(`The key file ${path} cannot be read: give this user the right to read it.`, {
      cause,
    });
  }
}

function isMissing(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) === undefined;
  } catch (cause) {
    throw new KeyFileError(`The folder of the key file ${path} cannot be opened by this user.`, { cause });
  }
}

function makeSecret(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    makeFile(path, text);
  } catch (cause) {
    throw new KeyFileError(`The key file ${path} cannot be made (${String(errorCode(cause))}).`, { cause });
  }
}

function refuseIfReadableByOthers(path: string, forbidden: number): void {
  // Windows has no such bits.
  if (process.platform === 'win32') return;
  if ((statSync(path).mode & forbidden) === 0) return;
  throw new KeyFileError(
    `The key file ${path} can be read or written by other users: \`chmod 600\` it, and consider whether its keys are known to others.`,
  );
}
