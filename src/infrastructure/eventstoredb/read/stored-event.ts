import type { RecordedEvent } from '@eventstore/db-client';
import type { JsonObject, StoredEvent } from '../../../application/ports/event-store';
import type { StreamName } from '../../../kernel/event';
import { PositionMissing } from '../connection/client-error';
import { positionOf } from '../position';

/** @throws PositionMissing */
export function storedEvent(recorded: RecordedEvent): StoredEvent {
  const position = positionOf(recorded.position);
  if (position === null) throw new PositionMissing();
  return {
    id: recorded.id,
    type: recorded.type,
    // What is in the register's categories was written by appendRequest, and is an object.
    data: recorded.data as JsonObject,
    metadata: recorded.metadata as JsonObject,
    stream: recorded.streamId as StreamName,
    revision: Number(recorded.revision),
    position,
  };
}
