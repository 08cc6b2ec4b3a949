import type { Database, Statement } from 'better-sqlite3';
import type { StreamHead } from '../../../application/ports/event-store';

/** The newest row; 0 in an empty store. */
export function prepareHead(database: Database): () => number {
  const head = database.prepare<[], number | null>('SELECT max(position) FROM events').pluck();
  return () => head.get() ?? 0;
}

/** Counts no further than the limit. */
export function prepareCount(
  database: Database,
): (after: number, categories: readonly string[], limit: number) => number {
  const count = database
    .prepare<[string, number, number], number>(
      `SELECT count(*) FROM (
         SELECT 1 FROM events
         WHERE category IN (SELECT value FROM json_each(?)) AND position > ? LIMIT ?)`,
    )
    .pluck();
  return (after, categories, limit) => count.get(JSON.stringify(categories), after, limit) ?? 0;
}

/** The last event of a stream. */
export const prepareStreamHead = (database: Database): Statement<[string], StreamHead> =>
  database.prepare('SELECT revision, id FROM events WHERE stream = ? ORDER BY revision DESC LIMIT 1');
