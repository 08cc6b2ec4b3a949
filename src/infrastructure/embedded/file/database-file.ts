import Database from 'better-sqlite3';
import { DataFolderError } from '../data-folder';
import { createPrivateFile } from './private-file';
import { sqliteCode } from './store-error';
import { messageOf } from '../../../kernel/fault';

export interface Format {
  /** Raised with every change of the schema that an older program cannot read. */
  readonly version: number;
  readonly schema: string;
  readonly synchronous: 'FULL' | 'NORMAL';
  /** What makes a file of the format before one of this; in order. */
  readonly upgrades?: readonly { readonly to: number; readonly sql: string }[];
}

const levels = { NORMAL: 1, FULL: 2 } as const;
/** SQLite's own 2 MB are read anew all the time once a store has grown. */
const cacheKb = 16 * 1024;
/**
 * The log is copied into the file when it has so many pages (64 MB), and not sixteen times as often: who commits waits for
 * it, and of a document that was written ten times meanwhile only the last is copied.
 */
const loggedPages = 16_000;
/** SQLite's own names for a database in memory, and for one in a temporary file that goes with the connection. */
const unnamed: ReadonlySet<string> = new Set([':memory:', '']);

/**
 * Opens a database file, making it where it is missing.
 * @throws DataFolderError where the file is not one that this program can keep its promises with
 */
export const openDatabaseFile = (path: string, format: Format): Database.Database =>
  opened(path, () => {
    if (!unnamed.has(path)) createPrivateFile(path);
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

function opened<Result>(path: string, open: () => Result): Result {
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

/** Whether an older program wrote the file last: it must be opened to write once before it can be read. */
export const isOfOlderFormat = (path: string, format: Format): boolean =>
  opened(path, () => {
    const database = new Database(path, { readonly: true, fileMustExist: true });
    try {
      return formatOf(database) < format.version;
    } finally {
      database.close();
    }
  });

const prepared = (database: Database.Database, format: Format): Database.Database =>
  closedOnFailure(database, () => {
    setDurability(database, format.synchronous);
    database.pragma(`cache_size = ${String(-cacheKb)}`);
    database.pragma(`wal_autocheckpoint = ${String(loggedPages)}`);
    checkFormat(database, format.version);
    database.transaction(() => {
      upgrade(database, format);
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

/** A file that has just been made has format 0, and nothing to be brought up. */
function upgrade(database: Database.Database, { upgrades = [] }: Format): void {
  const found = formatOf(database);
  for (const { to, sql } of upgrades) if (found > 0 && found < to) database.exec(sql);
}

const formatOf = (database: Database.Database): number =>
  Number(database.pragma('user_version', { simple: true }));

function checkFormat(database: Database.Database, known: number): void {
  const found = formatOf(database);
  if (found > known) {
    throw new DataFolderError(
      `${database.name} has format ${String(found)} and this program knows up to ${String(known)}: run the newer program.`,
    );
  }
}

const reasonOf = (error: unknown): string => sqliteCode(error) ?? messageOf(error);
