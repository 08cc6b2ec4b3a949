import type { Database } from 'better-sqlite3';
import type { Appended } from '../../../application/ports/event-store';
import { promised } from '../file/store-error';
import { prepareGroupAppend } from './append';
import type { AppendRequest } from './append-request';
import type { Outcome } from './group-commit';

/** Stores groups of appends, each group durably before it answers. One group at a time. */
export interface Appender {
  /** Whether the thread that asks can do nothing else meanwhile. */
  readonly holdsUp: boolean;
  /** @throws StoreUnavailable where the disk or the file failed: then nothing of the group is known to be stored */
  append(group: readonly AppendRequest[]): Promise<readonly Outcome<Appended>[]>;
  close(): Promise<void>;
}

/** Appends in this thread. */
export function appendsHere(database: Database): Appender {
  const append = prepareGroupAppend(database);
  return {
    holdsUp: true,
    append: (group) => promised(() => append(group)),
    close: () => Promise.resolve(),
  };
}
