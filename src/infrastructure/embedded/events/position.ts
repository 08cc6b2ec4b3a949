import type { Position } from '../../../application/ports/event-store';

const width = 19;
const shape = new RegExp(`^(\\d{${String(width)}})/\\d{${String(width)}}$`);

/** Commit and prepare are one quantity here, since one writer commits in the order it prepares. */
export function positionOf(row: number): Position {
  const padded = String(row).padStart(width, '0');
  return `${padded}/${padded}` as Position;
}

/** The row that a position names; 'start' is before every row. */
export function rowOf(position: Position | 'start'): number {
  if (position === 'start') return 0;
  const row = shape.exec(position)?.[1];
  if (row === undefined) throw new TypeError(`${position} is not a position of the embedded event store`);
  return Number(row);
}
