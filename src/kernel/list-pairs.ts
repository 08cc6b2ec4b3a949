/** What stood in a list and what stands for it now; undefined where there is nothing. */
export interface Pair {
  /** Its place in the list after; in the list before, where it is gone. */
  readonly at: number;
  readonly before: unknown;
  readonly after: unknown;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Two lists side by side, without the elements that are the very same in both: a list that has lost its first element
 * has not changed in every place. What lies between those is paired in its order.
 */
export function pairsOf(before: readonly unknown[], after: readonly unknown[]): readonly Pair[] {
  const placesAfter = new Map(after.map((element, place) => [element, place]));
  const pairs: Pair[] = [];
  let [was, is] = [0, 0];
  for (const [place, element] of before.entries()) {
    const same = placesAfter.get(element);
    if (same === undefined || same < is) continue;
    pairs.push(...pairsWithin(before, after, { from: was, to: place }, { from: is, to: same }));
    [was, is] = [place + 1, same + 1];
  }
  const [rest, newRest] = [
    { from: was, to: before.length },
    { from: is, to: after.length },
  ];
  return [...pairs, ...pairsWithin(before, after, rest, newRest)];
}

function pairsWithin(
  before: readonly unknown[],
  after: readonly unknown[],
  was: Span,
  is: Span,
): readonly Pair[] {
  const [gone, come] = [before.slice(was.from, was.to), after.slice(is.from, is.to)];
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, nth) => ({
    at: nth < come.length ? is.from + nth : was.from + nth,
    before: gone[nth],
    after: come[nth],
  }));
}
