/** The list with what `is` finds changed. */
export const changeWhere = <Item>(
  items: readonly Item[],
  is: (item: Item) => boolean,
  change: (item: Item) => Item,
): readonly Item[] => items.map((item) => (is(item) ? change(item) : item));

export const without = <Item>(items: readonly Item[], is: (item: Item) => boolean): readonly Item[] =>
  items.filter((item) => !is(item));

/** Puts an item where its time belongs; of those at one instant the one that came last stands last. */
export function placed<Item>(
  items: readonly Item[],
  item: Item,
  timeOf: (item: Item) => string,
): readonly Item[] {
  const before = items.filter((other) => timeOf(other) <= timeOf(item));
  const after = items.filter((other) => timeOf(other) > timeOf(item));
  return [...before, item, ...after];
}
