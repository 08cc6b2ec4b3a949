import type { Database } from 'better-sqlite3';
import type { Position } from '../../../application/ports/event-store';
import type { Generation } from '../../../application/ports/read-store';

export interface Generations {
  add(target: Generation): void;
  remove(target: Generation): void;
  list(projection: string): readonly number[];
  checkpoint(target: Generation): Position | null;
  /** Compare-and-set. False where `after` no longer stands, or the generation does not. */
  move(target: Generation, after: Position | null, checkpoint: Position): boolean;
}

export function prepareGenerations(database: Database): Generations {
  const one = 'projection = ? AND generation = ?';
  const add = database.prepare<[string, number]>(
    'INSERT INTO generations (projection, generation) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  const remove = database.prepare<[string, number]>(`DELETE FROM generations WHERE ${one}`);
  const list = database
    .prepare<[string], number>('SELECT generation FROM generations WHERE projection = ? ORDER BY generation')
    .pluck();
  const checkpoint = database
    .prepare<[string, number], Position | null>(`SELECT checkpoint FROM generations WHERE ${one}`)
    .pluck();
  const move = database.prepare<[Position, string, number, Position | null]>(
    `UPDATE generations SET checkpoint = ? WHERE ${one} AND checkpoint IS ?`,
  );

  return {
    add: ({ projection, generation }) => {
      add.run(projection, generation);
    },
    remove: ({ projection, generation }) => {
      remove.run(projection, generation);
    },
    list: (projection) => list.all(projection),
    checkpoint: ({ projection, generation }) => checkpoint.get(projection, generation) ?? null,
    move: ({ projection, generation }, after, position) =>
      move.run(position, projection, generation, after).changes === 1,
  };
}
