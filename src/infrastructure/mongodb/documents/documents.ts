import type { Sort } from 'mongodb';
import type { CollectionName, Generation, Page, StoredDocument } from '../../../application/ports/read-store';
import { type AnyQuery, cursorAfter, mustBePageSize } from '../../queries/any-query';
import type { Connection } from '../connection/connection';
import { filterOf, pathOf } from './filter';
import { isVisible, toStoredDocument } from './row';
import { rowsOf } from './rows';

/** Reads the collections' rows. */
export class Documents {
  constructor(private readonly connection: Connection) {}

  async getMany<Document extends object>(
    target: Generation,
    collection: CollectionName,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, StoredDocument<Document>>> {
    if (ids.length === 0) return new Map();
    const rows = await this.connection.run((db, options) =>
      rowsOf(db, target, collection)
        .find({ _id: { $in: [...ids] }, ...isVisible }, options)
        .toArray(),
    );
    return new Map(rows.map((row) => [row._id, toStoredDocument<Document>(row)]));
  }

  /** Asks for one row more than the page holds, so that the answer tells whether there is another page. */
  async find<Document extends object>(
    target: Generation,
    collection: CollectionName,
    query: AnyQuery,
  ): Promise<Page<Document>> {
    mustBePageSize(query.limit);
    const filter = filterOf(query);
    const sort = sortOf(query);
    const limit = query.limit + 1;
    const rows = await this.connection.run((db, options) =>
      rowsOf(db, target, collection)
        .find(filter, { ...options, sort, limit })
        .toArray(),
    );
    const items = rows.slice(0, query.limit).map((row) => toStoredDocument<Document>(row));
    const last = rows.length > query.limit ? items.at(-1) : undefined;
    return { items, next: last ? cursorAfter(last.id, last.document, query.sort ?? []) : null };
  }

  /** A page in the order of ids. */
  async pageAfter<Document extends object>(
    target: Generation,
    collection: CollectionName,
    { id, limit }: { readonly id: string | null; readonly limit: number },
  ): Promise<readonly StoredDocument<Document>[]> {
    const after = id === null ? {} : { _id: { $gt: id } };
    const rows = await this.connection.run((db, options) =>
      rowsOf(db, target, collection)
        .find({ ...after, ...isVisible }, { ...options, sort: { _id: 1 }, limit })
        .toArray(),
    );
    return rows.map((row) => toStoredDocument<Document>(row));
  }
}

const sortOf = ({ sort = [] }: AnyQuery): Sort =>
  new Map([
    ...sort.map(([field, direction]) => [pathOf(field), direction === 'desc' ? -1 : 1] as const),
    ['_id', 1] as const,
  ]);
