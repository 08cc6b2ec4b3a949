import type { Database } from 'better-sqlite3';
import type { CollectionName, Generation, Index, Indexes } from '../../../application/ports/read-store';
import type { Format } from '../file/database-file';
import { column } from './field';

const pointers = `
    CREATE TABLE IF NOT EXISTS pointers (
      projection TEXT PRIMARY KEY,
      revision INTEGER NOT NULL,
      pointer TEXT NOT NULL
    ) STRICT;`;

/** In format 1 nothing lay beside, and the generation before the live one was always of the same version. */
const pointersAsOneDocument = `
  ALTER TABLE pointers RENAME TO pointers_1;
  ${pointers}
  INSERT INTO pointers (projection, revision, pointer)
  SELECT projection, 1, json_object(
    'live', live,
    'version', version,
    'previous', json(iif(previous IS NULL, 'null', json_object('generation', previous, 'version', version))),
    'beside', NULL,
    'lastBuild', NULL,
    'newest', max(live, coalesce(previous, 0), coalesce(
      (SELECT max(generation) FROM generations WHERE generations.projection = pointers_1.projection), 0)))
  FROM pointers_1;
  DROP TABLE pointers_1;`;

/**
 * NORMAL is enough: a power cut can lose the last commits, never half of one. Documents and checkpoint are lost
 * together, and what is lost is folded from the events once more.
 */
export const documentFormat: Format = {
  version: 2,
  synchronous: 'NORMAL',
  upgrades: [{ to: 2, sql: pointersAsOneDocument }],
  schema: `
    CREATE TABLE IF NOT EXISTS generations (
      projection TEXT NOT NULL,
      generation INTEGER NOT NULL,
      checkpoint TEXT,
      PRIMARY KEY (projection, generation)
    ) STRICT;
    ${pointers}
    CREATE TABLE IF NOT EXISTS leases (
      projection TEXT NOT NULL,
      generation INTEGER NOT NULL,
      owner TEXT,
      token INTEGER NOT NULL,
      expires_at INTEGER NOT NULL,
      PRIMARY KEY (projection, generation)
    ) STRICT;
  `,
};

const collections: readonly CollectionName[] = ['documents', 'entries', 'parked'];
// Names of tables cannot be bound as parameters, and SQLite takes upper and lower case for the same name.
const safeName = /^[a-z][a-z0-9-]*\/\d+\/(documents|entries|parked)$/;

/** The quoted name of a collection's table. @throws TypeError for a name that is not plainly one */
export function tableOf({ projection, generation }: Generation, collection: CollectionName): string {
  const name = `${projection}/${String(generation)}/${collection}`;
  if (!safeName.test(name)) throw new TypeError(`${name} cannot be the name of a collection`);
  return `"${name}"`;
}

/** Makes what is missing of a generation. */
export function makeTables(database: Database, target: Generation, indexes: Indexes): void {
  for (const collection of collections) {
    database.exec(
      `CREATE TABLE IF NOT EXISTS ${tableOf(target, collection)}
       (id TEXT PRIMARY KEY, position TEXT NOT NULL, document TEXT NOT NULL) STRICT`,
    );
  }
  for (const collection of ['documents', 'entries'] as const) {
    for (const index of indexes[collection] ?? []) makeIndex(database, tableOf(target, collection), index);
  }
}

export function dropTables(database: Database, target: Generation): void {
  for (const collection of collections) database.exec(`DROP TABLE IF EXISTS ${tableOf(target, collection)}`);
}

/** The id stands last, as in every order that a query asks for, so that a page can be read straight from the index. */
function makeIndex(database: Database, table: string, index: Index): void {
  const name = `${table.slice(0, -1)} by ${index.join(' ')}"`;
  const columns = [...index.map(column), 'id'].join(', ');
  database.exec(`CREATE INDEX IF NOT EXISTS ${name} ON ${table} (${columns})`);
}
