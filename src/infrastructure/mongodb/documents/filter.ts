import type { Document } from 'mongodb';
import { type AnyQuery, type Key, startOf } from '../../queries/any-query';
import { type Test, parseWhere } from '../../queries/condition';
import { checkedField } from '../../queries/field';
import { isVisible } from './row';

/** The path of a top-level field: the only place where a name from outside becomes part of a filter. @throws TypeError */
export const pathOf = (field: string): string => `document.${checkedField(field)}`;

/**
 * What a query's items are, from where its page begins. Every operator in it is ours: what stands in the query is a
 * value or it is refused.
 * @throws TypeError for a filter or cursor that is not one
 */
export function filterOf({ where, sort = [], after }: AnyQuery): Document {
  const tests = parseWhere(where).map(testFilter);
  const start = after === undefined ? [] : startFilters(startOf(sort, after));
  return { $and: [isVisible, ...tests, ...start] };
}

/** Null and a field that is missing are one and the same to MongoDB, in a filter and in a sort. */
function testFilter(test: Test): Document {
  const path = pathOf(test.field);
  if (test.operator === 'in') {
    const [only, ...others] = test.values;
    return { [path]: only !== undefined && others.length === 0 ? { $eq: only } : { $in: test.values } };
  }
  // To MongoDB null is at least null.
  return { [path]: test.value === null ? { $in: [] } : { [`$${test.operator}`]: test.value } };
}

/**
 * What comes after an item in the order of the sort: equal in the first keys and beyond it in the next, for each of
 * them, and the id last of all.
 */
function startFilters({ keys, id }: ReturnType<typeof startOf>): readonly Document[] {
  const alternatives = keys.flatMap((key, i) => {
    const beyond = beyondFilter(key);
    return beyond ? [{ $and: [...keys.slice(0, i).map(same), beyond] }] : [];
  });
  const rest = { $or: [...alternatives, { $and: [...keys.map(same), { _id: { $gt: id } }] }] };
  return [...keys.slice(0, 1).flatMap(startFilter), rest];
}

const same = ({ field, value }: Key): Document => ({ [pathOf(field)]: { $eq: value } });

/** Nothing is beyond null downwards. */
function beyondFilter({ field, isAscending, value }: Key): Document | null {
  const path = pathOf(field);
  if (value === null) return isAscending ? { [path]: { $ne: null } } : null;
  if (isAscending) return { [path]: { $gt: value } };
  return { $or: [{ [path]: { $lt: value } }, { [path]: { $eq: null } }] };
}

/**
 * Says no more than the alternatives do, but in a way that lets MongoDB begin in the middle of an index. Downwards what
 * is not greater is one stretch of it, with the nulls at its end: of less-or-null it would read all that there is.
 */
function startFilter({ field, isAscending, value }: Key): readonly Document[] {
  const path = pathOf(field);
  if (value === null) return isAscending ? [] : [{ [path]: { $eq: null } }];
  return [{ [path]: isAscending ? { $gte: value } : { $not: { $gt: value } } }];
}
