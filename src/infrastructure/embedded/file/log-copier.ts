import Database from 'better-sqlite3';

const everyMs = 200;

/**
 * Copies a database's log into its file all the time, through a connection of its own. Whoever commits then finds little
 * left to copy: in the thread that answers requests a whole log takes longer than a reader is to wait.
 * @returns how to end it
 */
export function copyLog(path: string): () => void {
  const database = new Database(path, { fileMustExist: true });
  // Passive: it waits for nobody, and nobody waits for it.
  const copying = setInterval(() => database.pragma('wal_checkpoint(PASSIVE)'), everyMs);
  return () => {
    clearInterval(copying);
    database.close();
  };
}
