import { LRUCache } from 'lru-cache';
import type { StoredEvent } from '../../../application/ports/event-store';
import { type EventRow, toStoredEvent } from './event-schema';

/** Of the texts that are parsed already; a few pages of events. */
const maxCharacters = 1 << 22;

/** Several follow the same events, one not far behind the other: what one has read is parsed for all of them. */
export function parsedOnce(): (row: EventRow) => StoredEvent {
  const recent = new LRUCache<number, StoredEvent>({ maxSize: maxCharacters });
  return (row) => {
    const known = recent.get(row.position);
    if (known) return known;
    const event = toStoredEvent(row);
    recent.set(row.position, event, { size: row.data.length + row.metadata.length });
    return event;
  };
}
