import type { Scalar } from '../../application/ports/read-store';
import { parseScalar } from './condition';

export type Sort = readonly (readonly [field: string, direction: 'asc' | 'desc'])[];

/** A query whose document type is forgotten. */
export interface AnyQuery {
  readonly where: object;
  readonly sort?: Sort;
  readonly limit: number;
  readonly after?: readonly Scalar[];
}

/** One of the values that an order goes by. */
export interface Key {
  readonly field: string;
  readonly isAscending: boolean;
  readonly value: Scalar;
}

/** Where a page begins: after the item that has these values, and of those that have the same, after this id. */
export interface Start {
  readonly keys: readonly Key[];
  readonly id: string;
}

/** @throws TypeError */
export function mustBePageSize(limit: number): void {
  if (!Number.isSafeInteger(limit) || limit < 1) throw new TypeError(`No page has ${String(limit)} items`);
}

/** @throws TypeError where the values are not those of the sort and an id */
export function startOf(sort: Sort, after: readonly Scalar[]): Start {
  const id = after.at(-1);
  if (after.length !== sort.length + 1 || typeof id !== 'string') {
    throw new TypeError(
      `A page is continued with the ${String(sort.length)} sort values and the id of its last item`,
    );
  }
  const keys = sort.map(([field, direction], i) => ({
    field,
    isAscending: direction !== 'desc',
    value: parseScalar(field, after[i]),
  }));
  return { keys, id };
}

/** Where the page after an item begins, in the port's words. */
export const cursorAfter = (id: string, document: object, sort: Sort): readonly Scalar[] => {
  const fields = new Map<string, unknown>(Object.entries(document));
  return [...sort.map(([field]) => parseScalar(field, fields.get(field) ?? null)), id];
};
