import { pairsOf } from './list-pairs';

/** A place (JSON Pointer, RFC 6901) where two JSON values are unlike. Undefined stands for what is not there. */
export interface Difference {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * Every innermost place where the two are unlike; the order of an object's keys does not count. What has only moved in a list
 * is passed over; what is gone from it is told of at the place where it was.
 */
export function differencesBetween(before: unknown, after: unknown, path = ''): readonly Difference[] {
  // A fold leaves what it does not touch as it was: the very same object need not be looked into.
  if (before === after) return [];
  if (Array.isArray(before) && Array.isArray(after)) {
    return pairsOf(before, after).flatMap(({ at, before: was, after: is }) =>
      differencesBetween(was, is, `${path}/${at}`),
    );
  }
  if (!isNode(before) || !isNode(after) || Array.isArray(before) !== Array.isArray(after)) {
    return [{ path, before, after }];
  }
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) =>
    differencesBetween(own(before, key), own(after, key), `${path}/${escaped(key)}`),
  );
}

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const own = (node: Node, key: string): unknown => (Object.hasOwn(node, key) ? node[key] : undefined);
const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
