import type { EntryChange } from '../runner/projection';
import { sameJson } from './same-json';

/** Entries that are made together, and all that they are made from. */
export interface EntryGroup<Entry> {
  readonly key: string;
  readonly from: readonly unknown[];
  readonly entries: () => readonly (readonly [id: string, entry: Entry])[];
}

/**
 * As `entryChanges`, by groups that share no id. A fold leaves what it does not touch as it was, so what is made from the
 * very same things is the same and is not even made.
 */
export function groupChanges<Entry extends object>(
  before: readonly EntryGroup<Entry>[],
  after: readonly EntryGroup<Entry>[],
): readonly EntryChange<Entry>[] {
  const was = new Map(before.map((group) => [group.key, group]));
  const touched = after.filter((group) => !isUntouched(was.get(group.key), group));
  const untouched = new Set(after.map(({ key }) => key));
  for (const { key } of touched) untouched.delete(key);
  const replaced = before.filter(({ key }) => !untouched.has(key));
  return entryChanges(entriesIn(replaced), entriesIn(touched));
}

/** What must be written so that the entries after take the place of the entries before. */
export function entryChanges<Entry extends object>(
  before: ReadonlyMap<string, Entry>,
  after: ReadonlyMap<string, Entry>,
): readonly EntryChange<Entry>[] {
  const gone = [...before.keys()].filter((id) => !after.has(id)).map((id) => ({ id, entry: null }));
  const put = [...after].filter(([id, entry]) => !sameJson(before.get(id), entry));
  return [...gone, ...put.map(([id, entry]) => ({ id, entry }))];
}

const isUntouched = (before: EntryGroup<unknown> | undefined, { from }: EntryGroup<unknown>): boolean =>
  before !== undefined &&
  before.from.length === from.length &&
  from.every((source, index) => source === before.from[index]);

const entriesIn = <Entry>(groups: readonly EntryGroup<Entry>[]): ReadonlyMap<string, Entry> =>
  new Map(groups.flatMap(({ entries }) => entries()));
