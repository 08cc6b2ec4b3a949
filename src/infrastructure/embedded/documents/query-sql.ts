import type { Scalar } from '../../../application/ports/read-store';
import { parseScalar } from './condition';
import { column } from './field';
import { type Sort, keysetSql } from './keyset-sql';
import { type Sql, whereSql } from './where-sql';

/** A query whose document type is forgotten. */
export interface AnyQuery {
  readonly where: object;
  readonly sort?: Sort;
  readonly limit: number;
  readonly after?: readonly Scalar[];
}

/**
 * Asks for one row more than the page holds, so that the answer tells whether there is another page.
 * @throws TypeError for a query that cannot be meant
 */
export function querySql(table: string, { where, sort = [], limit, after }: AnyQuery): Sql {
  if (!Number.isSafeInteger(limit) || limit < 1) throw new TypeError(`No page has ${String(limit)} items`);
  const conditions = [...whereSql(where), ...(after === undefined ? [] : keysetSql(sort, after))];
  const filter = conditions.map(({ text }) => text).join(' AND ');
  const order = [...sort.map(orderSql), 'id'].join(', ');
  return {
    text: `SELECT id, position, document FROM ${table} WHERE ${filter || 'TRUE'} ORDER BY ${order} LIMIT ?`,
    values: [...conditions.flatMap(({ values }) => values), limit + 1],
  };
}

/** Where the page after an item begins. */
export const cursorAfter = (id: string, document: object, sort: Sort): readonly Scalar[] => {
  const fields = new Map<string, unknown>(Object.entries(document));
  return [...sort.map(([field]) => parseScalar(field, fields.get(field) ?? null)), id];
};

const orderSql = ([field, direction]: Sort[number]): string =>
  `${column(field)} ${direction === 'desc' ? 'DESC' : 'ASC'}`;
