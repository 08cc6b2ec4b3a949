import type { Scalar } from '../../../application/ports/read-store';
import { parseScalar } from './condition';
import { column } from './field';
import { type Sql, type SqlValue, bound } from './where-sql';

export type Sort = readonly (readonly [field: string, direction: 'asc' | 'desc'])[];

interface Key {
  readonly column: string;
  readonly isAscending: boolean;
  readonly value: SqlValue;
}

/**
 * What comes after a row in the order of the sort: equal in the first keys and beyond it in the next, for each of
 * them. Null stands before every value.
 * @throws TypeError where the values are not those of the sort and an id
 */
export function keysetSql(sort: Sort, after: readonly Scalar[]): readonly Sql[] {
  const keys = keysOf(sort, after);
  const alternatives = keys.map((key, i) => allOf([...keys.slice(0, i).map(same), beyond(key)]));
  const values = alternatives.flatMap((alternative) => alternative.values);
  const rest = { text: `(${alternatives.map(({ text }) => text).join(' OR ')})`, values };
  // Says no more than the alternatives do, but in a way that lets SQLite begin in the middle of an index.
  const start = keys.slice(0, 1).flatMap(startSql);
  return [...start, rest];
}

function keysOf(sort: Sort, after: readonly Scalar[]): readonly Key[] {
  const id = after.at(-1);
  if (after.length !== sort.length + 1 || typeof id !== 'string') {
    throw new TypeError(
      `A page is continued with the ${String(sort.length)} sort values and the id of its last item`,
    );
  }
  const keys = sort.map(([field, direction], i) => ({
    column: column(field),
    isAscending: direction !== 'desc',
    value: bound(parseScalar(field, after[i])),
  }));
  return [...keys, { column: 'id', isAscending: true, value: id }];
}

const same = (key: Key): Sql => ({ text: `${key.column} IS ?`, values: [key.value] });

function beyond({ column: name, isAscending, value }: Key): Sql {
  if (value === null) return { text: isAscending ? `${name} IS NOT NULL` : 'FALSE', values: [] };
  return isAscending
    ? { text: `${name} > ?`, values: [value] }
    : { text: `(${name} < ? OR ${name} IS NULL)`, values: [value] };
}

const startSql = ({ column: name, isAscending, value }: Key): readonly Sql[] =>
  isAscending && value !== null ? [{ text: `${name} >= ?`, values: [value] }] : [];

const allOf = (conditions: readonly Sql[]): Sql => ({
  text: `(${conditions.map(({ text }) => text).join(' AND ')})`,
  values: conditions.flatMap(({ values }) => values),
});
