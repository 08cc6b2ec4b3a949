import type { Position } from '../../application/ports/event-store';

/** A position as EventStoreDB has it. */
export interface LogPosition {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** As many digits as the greatest unsigned number of 64 bits, so that texts compare as the numbers do. */
const width = 20;
const none = 2n ** 64n - 1n;
const shape = new RegExp(`^(\\d{${String(width)}})/(\\d{${String(width)}})$`);

/** Null where the server has said that it knows none. */
export function positionOf(position: LogPosition | undefined): Position | null {
  if (!position || position.commit === none || position.prepare > position.commit) return null;
  return `${padded(position.commit)}/${padded(position.prepare)}` as Position;
}

/** @throws TypeError where it is the position of another kind of store */
export function logPositionOf(position: Position): LogPosition {
  const [, commit, prepare] = shape.exec(position) ?? [];
  if (commit === undefined || prepare === undefined) {
    throw new TypeError(`${position} is not a position of EventStoreDB`);
  }
  return { commit: BigInt(commit), prepare: BigInt(prepare) };
}

const padded = (part: bigint): string => String(part).padStart(width, '0');
