import { LRUCache } from 'lru-cache';
import type { Database, Statement } from 'better-sqlite3';
import type { Position } from '../../../application/ports/event-store';
import type {
  CollectionName,
  Generation,
  Page,
  StoredDocument,
  Write,
} from '../../../application/ports/read-store';
import { type AnyQuery, cursorAfter } from '../../queries/any-query';
import { querySql } from './query-sql';
import { tableOf } from './tables';
import type { SqlValue } from './where-sql';

interface DocumentRow {
  readonly id: string;
  readonly position: Position;
  readonly document: string;
}

/** Generations come and go, and filters are of many shapes: only the statements that were used last are kept. */
const keptStatements = 500;

/** The collections' rows. */
export class Documents {
  readonly #database: Database;
  readonly #statements = new LRUCache<string, Statement<SqlValue[], DocumentRow>>({ max: keptStatements });

  constructor(database: Database) {
    this.#database = database;
  }

  /** Where the stored document is as new as this write, a replay has come by: it stays as it is. */
  write(target: Generation, { collection, id, position, document }: Write): void {
    const table = tableOf(target, collection);
    if (document === null) {
      this.#prepared(`DELETE FROM ${table} WHERE id = ? AND position < ?`).run(id, position);
      return;
    }
    this.#prepared(
      `INSERT INTO ${table} (id, position, document) VALUES (?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET position = excluded.position, document = excluded.document
       WHERE position < excluded.position`,
    ).run(id, position, JSON.stringify(document));
  }

  getMany<Document extends object>(
    target: Generation,
    collection: CollectionName,
    ids: readonly string[],
  ): ReadonlyMap<string, StoredDocument<Document>> {
    const sql = `SELECT id, position, document FROM ${tableOf(target, collection)} WHERE id IN (SELECT value FROM json_each(?))`;
    const rows = this.#prepared(sql).all(JSON.stringify(ids));
    return new Map(rows.map((row) => [row.id, toStoredDocument<Document>(row)]));
  }

  find<Document extends object>(
    target: Generation,
    collection: CollectionName,
    query: AnyQuery,
  ): Page<Document> {
    const { text, values } = querySql(tableOf(target, collection), query);
    const rows = this.#prepared(text).all(...values);
    const items = rows.slice(0, query.limit).map((row) => toStoredDocument<Document>(row));
    const last = rows.length > query.limit ? items.at(-1) : undefined;
    return { items, next: last ? cursorAfter(last.id, last.document, query.sort ?? []) : null };
  }

  /** A page in the order of ids. */
  pageAfter<Document extends object>(
    target: Generation,
    collection: CollectionName,
    { id, limit }: { readonly id: string | null; readonly limit: number },
  ): readonly StoredDocument<Document>[] {
    const after = id === null ? 'TRUE' : 'id > ?';
    const sql = `SELECT id, position, document FROM ${tableOf(target, collection)} WHERE ${after} ORDER BY id LIMIT ?`;
    const rows = this.#prepared(sql).all(...(id === null ? [limit] : [id, limit]));
    return rows.map((row) => toStoredDocument<Document>(row));
  }

  #prepared(sql: string): Statement<SqlValue[], DocumentRow> {
    const statement = this.#statements.get(sql) ?? this.#database.prepare<SqlValue[], DocumentRow>(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

// The projector is deterministic and so is the order of its fields: what it gave is stored as it gave it.
const toStoredDocument = <Document extends object>(row: DocumentRow): StoredDocument<Document> => ({
  id: row.id,
  position: row.position,
  document: JSON.parse(row.document) as Document,
});
