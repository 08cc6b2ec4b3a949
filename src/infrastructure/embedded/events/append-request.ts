import type { JsonObject, NewEvent } from '../../../application/ports/event-store';
import type { StreamName } from '../../../kernel/event';

export interface EventText {
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

/** An append as it waits for its commit: already text, so nothing that the caller does later can change or break it. */
export interface AppendRequest {
  readonly stream: StreamName;
  readonly expected: number | 'no-stream';
  readonly events: readonly EventText[];
}

/** @throws TypeError where an event cannot be stored */
export function appendRequest(
  stream: StreamName,
  expected: number | 'no-stream',
  events: readonly NewEvent[],
): AppendRequest {
  if (events.length === 0) throw new TypeError(`There is nothing to append to ${stream}`);
  return { stream, expected, events: events.map(eventText) };
}

const eventText = (event: NewEvent): EventText => ({
  id: event.id,
  type: event.type,
  data: jsonText(event, event.data),
  metadata: jsonText(event, event.metadata),
});

function jsonText({ id, type }: NewEvent, value: JsonObject): string {
  // JSON.stringify answers undefined for what JSON has no word for, whatever its type says.
  const text: string | undefined = inJson(value, `Event ${id} (${type}) cannot be stored as JSON`);
  if (text === undefined) throw new TypeError(`Event ${id} (${type}) has no data or no metadata`);
  return text;
}

function inJson(value: JsonObject, complaint: string): string | undefined {
  try {
    return JSON.stringify(value);
  } catch (error) {
    throw new TypeError(complaint, { cause: error });
  }
}
