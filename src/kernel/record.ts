/** The names under which a table has something, in its order. */
export const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>): readonly Key[] =>
  Object.keys(table).filter((key): key is Key => key in table);

/** The record without one key. */
export function omit<Key extends string, Value>(
  record: Readonly<Partial<Record<Key, Value>>>,
  key: Key,
): Readonly<Record<Key, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key)) as Record<Key, Value>;
}

/** The thing with its new values; a null takes an optional field away. */
export function withChanges<Thing extends object>(
  thing: Thing,
  changes: {
    readonly [Field in keyof Thing]?: Thing[Field] | (undefined extends Thing[Field] ? null : never);
  },
): Thing {
  const entries = Object.entries({ ...thing, ...changes }).filter(([, value]) => value !== null);
  // Only an optional field can be cleared, so what remains is still a Thing; the type system cannot follow that.
  return Object.fromEntries(entries) as Thing;
}
