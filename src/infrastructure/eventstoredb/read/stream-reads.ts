import { BACKWARDS, END, ErrorType, type ResolvedEvent } from '@eventstore/db-client';
import type { StoredEvent, StreamHead, StreamRange } from '../../../application/ports/event-store';
import type { StreamName } from '../../../kernel/event';
import { typeOf } from '../connection/client-error';
import type { Patience } from '../connection/patience';
import { pulled } from '../connection/pulled';
import type { ReadConnection } from '../connection/read-connection';
import { storedEvent } from './stored-event';

/** One call to the server never asks for more, so that a slow reader keeps no call open for long. */
const eventsOfPage = 512;

type ReadOptions = Parameters<ReadConnection['client']['readStream']>[1];

/** Reads single streams, from the leader alone: a decision is never taken on what a follower does not know yet. */
export class StreamReads {
  readonly #connection: ReadConnection;
  readonly #patience: Patience;

  constructor(connection: ReadConnection, patience: Patience) {
    this.#connection = connection;
    this.#patience = patience;
  }

  /** Page by page; a call that breaks is taken up where it broke. @throws StoreUnavailable */
  async *range(stream: StreamName, { from = 0, maxCount }: StreamRange): AsyncGenerator<StoredEvent, void> {
    const end = from + (maxCount ?? Number.MAX_SAFE_INTEGER);
    const retries = this.#patience.retries();
    let next = from;
    while (next < end) {
      const page = { from: next, maxCount: Math.min(eventsOfPage, end - next) };
      try {
        for await (const event of this.attempt(stream, page)) {
          next = event.revision + 1;
          yield event;
        }
        retries.progress();
        if (next < page.from + page.maxCount) return;
      } catch (error) {
        if (next > page.from) retries.progress();
        await retries.pause(error);
      }
    }
  }

  headOf(stream: StreamName): Promise<StreamHead | null> {
    return this.#patience.tried(async () => {
      const options = { direction: BACKWARDS, fromRevision: END, maxCount: 1 } as const;
      for await (const { revision, id } of this.#read(stream, options)) return { revision, id };
      return null;
    });
  }

  /** One call, once. @throws whatever the client throws */
  attempt(stream: StreamName, { from, maxCount }: Required<StreamRange>): AsyncGenerator<StoredEvent, void> {
    return this.#read(stream, { fromRevision: BigInt(from), maxCount });
  }

  async *#read(stream: StreamName, options: ReadOptions): AsyncGenerator<StoredEvent, void> {
    const { client } = this.#connection;
    try {
      const source = client.readStream(stream, { ...options, requiresLeader: true });
      for await (const item of pulled(source, this.#patience.timing.attemptMs)) {
        const { event } = item as ResolvedEvent;
        if (event) yield storedEvent(event);
      }
    } catch (error) {
      if (typeOf(error) === ErrorType.STREAM_NOT_FOUND) return;
      this.#connection.leave(client, error);
      throw error;
    }
  }
}
