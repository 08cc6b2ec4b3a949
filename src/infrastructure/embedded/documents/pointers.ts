import type { Database } from 'better-sqlite3';
import type { LivePointer, StoredPointer } from '../../../application/ports/read-store';

export interface Pointers {
  get(projection: string): StoredPointer | null;
  set(projection: string, after: number | null, next: LivePointer): boolean;
}

interface Row {
  readonly revision: number;
  readonly pointer: string;
}

export function preparePointers(database: Database): Pointers {
  const find = database.prepare<[string], Row>('SELECT revision, pointer FROM pointers WHERE projection = ?');
  const insert = database.prepare<[string, string]>(
    'INSERT INTO pointers (projection, revision, pointer) VALUES (?, 1, ?) ON CONFLICT DO NOTHING',
  );
  const update = database.prepare<[string, string, number]>(
    'UPDATE pointers SET revision = revision + 1, pointer = ? WHERE projection = ? AND revision = ?',
  );

  return {
    get: (projection) => {
      const row = find.get(projection);
      return row ? { ...(JSON.parse(row.pointer) as LivePointer), revision: row.revision } : null;
    },
    set: (projection, after, next) => {
      const pointer = JSON.stringify(withoutRevision(next));
      const { changes } =
        after === null ? insert.run(projection, pointer) : update.run(pointer, projection, after);
      return changes === 1;
    },
  };
}

/** Moved on from one that was read, the pointer still has the revision of that one. */
const withoutRevision = ({
  revision: _,
  ...pointer
}: LivePointer & { readonly revision?: number }): LivePointer => pointer;
