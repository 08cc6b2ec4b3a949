import {
  type AllStreamRecordedEvent,
  type AllStreamResolvedEvent,
  BACKWARDS,
  END,
} from '@eventstore/db-client';
import type { Position } from '../../../application/ports/event-store';
import type { Patience } from '../connection/patience';
import { pulled } from '../connection/pulled';
import type { ReadConnection } from '../connection/read-connection';
import { type LogPosition, positionOf } from '../position';

/** How many events the search goes back over with one call: first the newest alone, which is most often the one. */
const firstStep = 1;
const longestStep = 512;

/** The newest of all events, those of the server itself among them or not. */
export class LogEnd {
  readonly #connection: ReadConnection;
  readonly #patience: Patience;
  /** The newest event that is not the server's own, as far as the log was searched. */
  #newest: Position | null = null;
  #searchedTo: Position | null = null;

  constructor(connection: ReadConnection, patience: Patience) {
    this.#connection = connection;
    this.#patience = patience;
  }

  /** Of any event. One try. @throws whatever the client throws */
  async ofAll(): Promise<Position | null> {
    for await (const { position } of this.#backwards(END, 1)) return positionOf(position);
    return null;
  }

  /**
   * Of the events that are not the server's own, which it writes by the thousand when nobody else writes. What was
   * searched once is not searched again.
   */
  ofEvents(): Promise<Position | null> {
    return this.#patience.tried(async () => {
      let from: LogPosition | typeof END = END;
      let end: Position | null = null;
      for (let step = firstStep; ; step = longestStep) {
        let count = 0;
        for await (const { position, streamId } of this.#backwards(from, step)) {
          const here = positionOf(position);
          end ??= here;
          if (this.#isSearched(here)) return this.#searched(end, this.#newest);
          if (!streamId.startsWith('$')) return this.#searched(end, here);
          from = position;
          count += 1;
        }
        if (count < step) return this.#searched(end, null);
      }
    });
  }

  #isSearched = (position: Position | null): boolean =>
    position !== null && this.#searchedTo !== null && position <= this.#searchedTo;

  /** Answers of calls that overlap may come in any order: what is known never becomes less. */
  #searched(end: Position | null, newest: Position | null): Position | null {
    if (end !== null && !this.#isSearched(end)) {
      this.#searchedTo = end;
      this.#newest = newest;
    }
    return newest;
  }

  async *#backwards(
    fromPosition: LogPosition | typeof END,
    maxCount: number,
  ): AsyncGenerator<AllStreamRecordedEvent, void> {
    const { client } = this.#connection;
    try {
      const options = { direction: BACKWARDS, fromPosition, maxCount, requiresLeader: true } as const;
      for await (const item of pulled(client.readAll(options), this.#patience.timing.attemptMs)) {
        const { event } = item as AllStreamResolvedEvent;
        if (event) yield event;
      }
    } catch (error) {
      this.#connection.leave(client, error);
      throw error;
    }
  }
}
