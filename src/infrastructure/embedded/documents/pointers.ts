import type { Database } from 'better-sqlite3';
import type { LivePointer } from '../../../application/ports/read-store';

export interface Pointers {
  get(projection: string): LivePointer | null;
  set(projection: string, expected: LivePointer | null, next: LivePointer): boolean;
}

export function preparePointers(database: Database): Pointers {
  const find = database.prepare<[string], LivePointer>(
    'SELECT live, previous, version FROM pointers WHERE projection = ?',
  );
  const insert = database.prepare<[string, number, number | null, number]>(
    `INSERT INTO pointers (projection, live, previous, version) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  );
  const update = database.prepare<[number, number | null, number, string, number, number | null, number]>(
    `UPDATE pointers SET live = ?, previous = ?, version = ?
     WHERE projection = ? AND live = ? AND previous IS ? AND version = ?`,
  );
  const values = ({ live, previous, version }: LivePointer): [number, number | null, number] => [
    live,
    previous,
    version,
  ];

  return {
    get: (projection) => find.get(projection) ?? null,
    set: (projection, expected, next) => {
      const { changes } =
        expected === null
          ? insert.run(projection, ...values(next))
          : update.run(...values(next), projection, ...values(expected));
      return changes === 1;
    },
  };
}
