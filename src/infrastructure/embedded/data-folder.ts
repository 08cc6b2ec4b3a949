import Database from 'better-sqlite3';
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { forgetAddress } from './file/address-file';
import { createPrivateFile, hasCode } from './file/private-file';

/** The folder with the register's data cannot be used; the message says what a person can do about it. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError';
}

/** A folder that this process alone may use until it is closed. */
export interface DataFolder {
  readonly path: string;
  close(): void;
}

// A connection that nothing refers to is closed when memory is cleaned up, and with it would go the lock.
const held = new Set<Database.Database>();

/**
 * Opens the folder, making it where it is missing.
 * @throws DataFolderError
 */
export function openDataFolder(path: string): DataFolder {
  makeFolder(path);
  const lock = takeLock(path);
  held.add(lock);
  forgetAddress(path);
  const close = (): void => {
    forgetAddress(path);
    held.delete(lock);
    lock.close();
  };
  return { path, close };
}

function makeFolder(path: string): void {
  try {
    makeFolders(path);
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = hasCode(error, 'EEXIST')
      ? 'is a file: name a folder instead.'
      : 'cannot be made or written to: give this user the right to, or name another folder.';
    throw new DataFolderError(`The data folder ${path} ${reason}`, { cause: error });
  }
}

/** Step by step: where the system lets nobody make any (`/proc`), Node's own recursion does not come to an end. */
function makeFolders(path: string): void {
  if (!existsSync(dirname(path))) makeFolders(dirname(path));
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

/**
 * An exclusive transaction held for as long as the process lives. It is the kernel that holds the lock behind it, so
 * it is gone with the process however that dies, and no stale lock file ever has to be removed by hand.
 */
function takeLock(path: string): Database.Database {
  const file = join(path, 'lock.sqlite');
  try {
    createPrivateFile(file);
    return lockFile(file);
  } catch (error) {
    const inUse = hasCode(error, 'SQLITE_BUSY');
    const reason = inUse
      ? 'is in use by another process: stop that one first, or name another folder.'
      : 'cannot be locked: see that lock.sqlite in it can be written, or name another folder.';
    throw new DataFolderError(`The data folder ${path} ${reason}`, { cause: error });
  }
}

function lockFile(file: string): Database.Database {
  const lock = new Database(file, { timeout: 0 });
  try {
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    throw error;
  }
}
