/** The record without one key. */
export function omit<Key extends string, Value>(
  record: Readonly<Partial<Record<Key, Value>>>,
  key: Key,
): Readonly<Record<Key, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key)) as Record<Key, Value>;
}
