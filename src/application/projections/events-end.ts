import type { EventStore, Position } from '../ports/event-store';

/** Where the event store's log ends, looked up only for checkpoints that lie further than what is known of it. */
export class EventsEnd {
  #end: Position | null = null;

  constructor(private readonly events: Pick<EventStore, 'end'>) {}

  /** Checkpoints lie after the newest event where the store writes events of its own; after its end, only one of another past. */
  async isBefore(position: Position | null, head: Position | null): Promise<boolean> {
    const isKnown = (end: Position | null): boolean => end !== null && (position ?? '') <= end;
    if (position === null || isKnown(head) || isKnown(this.#end)) return false;
    this.#end = await this.events.end();
    return !isKnown(this.#end);
  }
}
