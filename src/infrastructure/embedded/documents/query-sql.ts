import { type AnyQuery, type Sort, mustBePageSize } from '../../queries/any-query';
import { column } from './field';
import { keysetSql } from './keyset-sql';
import { type Sql, whereSql } from './where-sql';

/**
 * Asks for one row more than the page holds, so that the answer tells whether there is another page.
 * @throws TypeError for a query that cannot be meant
 */
export function querySql(table: string, { where, sort = [], limit, after }: AnyQuery): Sql {
  mustBePageSize(limit);
  const stretches = after === undefined ? [[]] : keysetSql(sort, after);
  const conditions = stretches.map((stretch) => [...whereSql(where), ...stretch]);
  // Rows of several stretches can only be ordered by columns of the answer.
  const keys = sort.map(([field], i) => `${column(field)} AS key${String(i)}`);
  const columns = ['id', 'position', 'document', ...keys].join(', ');
  const selects = conditions.map((all) => `SELECT ${columns} FROM ${table} WHERE ${allOf(all)}`);
  const order = [...sort.map(orderSql), 'id'].join(', ');
  return {
    text: `${selects.join(' UNION ALL ')} ORDER BY ${order} LIMIT ?`,
    values: [...conditions.flat().flatMap(({ values }) => values), limit + 1],
  };
}

const allOf = (conditions: readonly Sql[]): string =>
  conditions.map(({ text }) => text).join(' AND ') || 'TRUE';

const orderSql = ([, direction]: Sort[number], place: number): string =>
  `key${String(place)} ${direction === 'desc' ? 'DESC' : 'ASC'}`;
