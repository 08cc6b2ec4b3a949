import type { JsonObject, StoredEvent } from '../../../application/ports/event-store';
import type { StreamName } from '../../../kernel/event';
import type { Format } from '../file/database-file';
import { positionOf } from './position';

/** The row number is the position: one writer, so rows become visible in the order of their numbers. */
export const eventFormat: Format = {
  version: 1,
  synchronous: 'FULL',
  schema: `
    CREATE TABLE IF NOT EXISTS events (
      position INTEGER PRIMARY KEY,
      stream TEXT NOT NULL,
      revision INTEGER NOT NULL,
      category TEXT NOT NULL,
      type TEXT NOT NULL,
      id TEXT NOT NULL UNIQUE,
      data TEXT NOT NULL,
      metadata TEXT NOT NULL,
      UNIQUE (stream, revision)
    ) STRICT;
    CREATE INDEX IF NOT EXISTS events_of_category ON events (category, position);
  `,
};

export interface EventRow {
  readonly position: number;
  readonly stream: StreamName;
  readonly revision: number;
  readonly type: string;
  readonly id: string;
  readonly data: string;
  readonly metadata: string;
}

export const eventColumns = 'position, stream, revision, type, id, data, metadata';

export const toStoredEvent = (row: EventRow): StoredEvent => ({
  id: row.id,
  type: row.type,
  stream: row.stream,
  revision: row.revision,
  position: positionOf(row.position),
  data: JSON.parse(row.data) as JsonObject,
  metadata: JSON.parse(row.metadata) as JsonObject,
});
