import type { JSONEventData } from '@eventstore/db-client';
import type { JsonObject, NewEvent } from '../../../application/ports/event-store';
import type { StreamName } from '../../../kernel/event';

/** An append as it goes to the server: a copy, so nothing that the caller does later can change or break it. */
export interface AppendRequest {
  readonly stream: StreamName;
  readonly expected: number | 'no-stream';
  readonly events: readonly JSONEventData[];
}

// A server takes no other form, and hands ids back in small letters.
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** @throws TypeError where an event cannot be stored */
export function appendRequest(
  stream: StreamName,
  expected: number | 'no-stream',
  events: readonly NewEvent[],
): AppendRequest {
  if (events.length === 0) throw new TypeError(`There is nothing to append to ${stream}`);
  return { stream, expected, events: events.map(eventData) };
}

function eventData(event: NewEvent): JSONEventData {
  const { id, type } = event;
  if (!uuid.test(id))
    throw new TypeError(`Event ${id} (${type}) has an id that is not a UUID in small letters`);
  return {
    id,
    type,
    contentType: 'application/json',
    data: asJson(event, event.data),
    metadata: asJson(event, event.metadata),
  };
}

/** What JSON cannot say must be found here: inside the client it leaves the append unanswered for ever. */
function asJson({ id, type }: NewEvent, value: JsonObject): Record<string, unknown> {
  // JSON.stringify answers undefined for what JSON has no word for, whatever its type says.
  const text: string | undefined = inJson(value, `Event ${id} (${type}) cannot be stored as JSON`);
  if (text === undefined) throw new TypeError(`Event ${id} (${type}) has no data or no metadata`);
  return JSON.parse(text) as Record<string, unknown>;
}

function inJson(value: JsonObject, complaint: string): string | undefined {
  try {
    return JSON.stringify(value);
  } catch (error) {
    throw new TypeError(complaint, { cause: error });
  }
}
