import type { Database } from 'better-sqlite3';
import { StoreUnavailable } from '../../../application/ports/event-store';

const outage = /^SQLITE_(BUSY|LOCKED|IOERR|FULL|CANTOPEN|READONLY|NOMEM|CORRUPT|NOTADB)/;

/** SQLite's code for what went wrong, where it is SQLite that failed. */
export function sqliteCode(error: unknown): string | null {
  // By its code and not its class: the native binding keeps the class of whoever loaded it first in the process.
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' && error.code.startsWith('SQLITE_') ? error.code : null;
}

/** Turns a failing disk or file into the port's word for it; anything else stays what it was. */
export function storeError(error: unknown): unknown {
  const code = sqliteCode(error);
  if (code === null || !outage.test(code)) return error;
  return new StoreUnavailable(`The database file cannot be used now (${code})`, { cause: error });
}

/** Does synchronous work as a promise: what it throws is a rejection, in the port's words. */
export function promised<Answer>(work: () => Answer): Promise<Answer> {
  return new Promise((resolve) => {
    resolve(inPortWords(work));
  });
}

/** @throws StoreUnavailable where the disk or the file failed */
export function inPortWords<Answer>(work: () => Answer): Answer {
  try {
    return work();
  } catch (error) {
    throw storeError(error);
  }
}

/** @throws StoreUnavailable */
export function mustBeOpen(database: Database): void {
  if (!database.open) throw new StoreUnavailable(`The database ${database.name} is closed`);
}
