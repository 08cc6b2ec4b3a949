import type { Scalar } from '../../../application/ports/read-store';
import { type Sort, startOf } from '../../queries/any-query';
import { column } from './field';
import { type Sql, type SqlValue, bound } from './where-sql';

interface Key {
  readonly column: string;
  readonly isAscending: boolean;
  readonly value: SqlValue;
}

/**
 * What comes after a row in the order of the sort: equal in the first keys and beyond it in the next, for each of
 * them. Null stands before every value. Answers the conditions of one stretch of rows, or of two that follow each other.
 * @throws TypeError where the values are not those of the sort and an id
 */
export function keysetSql(sort: Sort, after: readonly Scalar[]): readonly (readonly Sql[])[] {
  const keys = keysOf(sort, after);
  const alternatives = keys.map((key, i) => allOf([...keys.slice(0, i).map(same), beyond(key)]));
  const values = alternatives.flatMap((alternative) => alternative.values);
  const rest = { text: `(${alternatives.map(({ text }) => text).join(' OR ')})`, values };
  return keys
    .slice(0, 1)
    .flatMap(startsSql)
    .map((start) => [start, rest]);
}

function keysOf(sort: Sort, after: readonly Scalar[]): readonly Key[] {
  const { keys, id } = startOf(sort, after);
  const columns = keys.map(({ field, isAscending, value }) => ({
    column: column(field),
    isAscending,
    value: bound(value),
  }));
  return [...columns, { column: 'id', isAscending: true, value: id }];
}

const same = (key: Key): Sql => ({ text: `${key.column} IS ?`, values: [key.value] });

function beyond({ column: name, isAscending, value }: Key): Sql {
  if (value === null) return { text: isAscending ? `${name} IS NOT NULL` : 'FALSE', values: [] };
  return isAscending
    ? { text: `${name} > ?`, values: [value] }
    : { text: `(${name} < ? OR ${name} IS NULL)`, values: [value] };
}

/**
 * Say no more than the alternatives do, but in a way that lets SQLite begin in the middle of an index. Downwards the
 * values are one stretch and the nulls after them another: of less-or-null it would read and sort all that there is.
 */
function startsSql({ column: name, isAscending, value }: Key): readonly Sql[] {
  const nulls = { text: `${name} IS NULL`, values: [] };
  if (value === null) return [isAscending ? { text: 'TRUE', values: [] } : nulls];
  const values = { text: `${name} ${isAscending ? '>=' : '<='} ?`, values: [value] };
  return isAscending ? [values] : [values, nulls];
}

const allOf = (conditions: readonly Sql[]): Sql => ({
  text: `(${conditions.map(({ text }) => text).join(' AND ')})`,
  values: conditions.flatMap(({ values }) => values),
});
