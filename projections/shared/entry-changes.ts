import type { EntryChange } from '../runner/projection';

/** What must be written so that the entries after take the place of the entries before. */
export function entryChanges<Entry extends object>(
  before: ReadonlyMap<string, Entry>,
  after: ReadonlyMap<string, Entry>,
): readonly EntryChange<Entry>[] {
  const gone = [...before.keys()].filter((id) => !after.has(id)).map((id) => ({ id, entry: null }));
  const put = [...after].filter(([id, entry]) => !sameJson(before.get(id), entry));
  return [...gone, ...put.map(([id, entry]) => ({ id, entry }))];
}

const sameJson = (a: object | undefined, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);
