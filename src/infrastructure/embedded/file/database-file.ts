import Database from 'better-sqlite3';
import { DataFolderError } from '../data-folder';
import { createPrivateFile } from './private-file';
import { sqliteCode } from './store-error';

export interface Format {
  /** Raised with every change of the schema that an older program cannot read. */
  readonly version: number;
  readonly schema: string;
  readonly synchronous: 'FULL' | 'NORMAL';
}

const levels = { NORMAL: 1, FULL: 2 } as const;
const inMemory = ':memory:';

/**
 * Opens a database file, making it where it is missing.
 * @throws DataFolderError where the file is not one that this program can keep its promises with
 */
export const openDatabaseFile = (path: string, format: Format): Database.Database =>
  opened(path, () => {
    if (path !== inMemory) createPrivateFile(path);
    return prepared(new Database(path), format);
  });

/**
 * Opens a database file that is there, for reading alone, beside whoever writes it.
 * @throws DataFolderError where there is none, or a newer program wrote it
 */
export const openDatabaseToRead = (path: string, format: Format): Database.Database =>
  opened(path, () => {
    const database = new Database(path, { readonly: true, fileMustExist: true });
    return closedOnFailure(database, () => {
      checkFormat(database, format.version);
    });
  });

function opened(path: string, open: () => Database.Database): Database.Database {
  try {
    return open();
  } catch (error) {
    if (error instanceof DataFolderError) throw error;
    throw new DataFolderError(
      `${path} cannot be opened as a database (${reasonOf(error)}): see to this user's rights, or restore a backup.`,
      { cause: error },
    );
  }
}

const prepared = (database: Database.Database, format: Format): Database.Database =>
  closedOnFailure(database, () => {
    setDurability(database, format.synchronous);
    checkFormat(database, format.version);
    database.transaction(() => {
      database.exec(format.schema);
      database.pragma(`user_version = ${String(format.version)}`);
    })();
  });

function closedOnFailure(database: Database.Database, prepare: () => void): Database.Database {
  try {
    prepare();
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Read back, since SQLite ignores a pragma it cannot follow, and the build's own default in WAL is NORMAL. */
function setDurability(database: Database.Database, synchronous: Format['synchronous']): void {
  const journal = database.pragma('journal_mode = WAL', { simple: true });
  database.pragma(`synchronous = ${synchronous}`);
  const level = database.pragma('synchronous', { simple: true });
  if (level !== levels[synchronous] || (journal !== 'wal' && !database.memory)) {
    throw new DataFolderError(
      `${database.name} cannot be made durable (journal ${String(journal)}, synchronous ${String(level)}): use a local disk.`,
    );
  }
}

function checkFormat(database: Database.Database, known: number): void {
  const found = Number(database.pragma('user_version', { simple: true }));
  if (found > known) {
    throw new DataFolderError(
      `${database.name} has format ${String(found)} and this program knows up to ${String(known)}: run the newer program.`,
    );
  }
}

const reasonOf = (error: unknown): string =>
  sqliteCode(error) ?? (error instanceof Error ? error.message : 'unknown reason');
