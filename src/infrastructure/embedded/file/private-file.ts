import { closeSync, openSync } from 'node:fs';

/**
 * Makes an empty file that only this user can read; SQLite gives its write-ahead log the same rights.
 *
 * A file that exists is not even opened: closing any descriptor of a file drops every POSIX lock that the process has
 * on it, and so would the locks of an SQLite connection be lost.
 */
export function createPrivateFile(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  }
}

/** Whether an error of the system or of SQLite is this one. */
export const hasCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;
