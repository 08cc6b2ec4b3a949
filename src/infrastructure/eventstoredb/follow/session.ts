import {
  type AllStreamResolvedEvent,
  type AllStreamSubscription,
  START,
  streamNameFilter,
} from '@eventstore/db-client';
import type { Position, SubscriptionItem } from '../../../application/ports/event-store';
import type { Audible } from '../connection/silence';
import type { ReadConnection } from '../connection/read-connection';
import { type LogPosition, logPositionOf, positionOf } from '../position';
import { storedEvent } from '../read/stored-event';

export interface SessionRequest {
  readonly after: Position | 'start';
  readonly categories: readonly string[];
  /** How many events the server looks at between two checkpoints. */
  readonly window: number;
}

/** What a session hands out: what a subscription does, and that the server could not keep up with its reader. */
export type SessionItem = SubscriptionItem | { readonly kind: 'fell-behind' };

/** Ends a session that has done its part, so that another goes on. */
export class Renewal extends Error {}

/** What the client tells by a callback, ahead of the events that it still holds back. */
class Mark {
  constructor(readonly item: SessionItem) {}
}

/** How many items the client takes from the server ahead of its reader. */
const buffered = 64;

/**
 * One subscription of the client, while it lasts. The client calls back about checkpoints and about having caught up
 * ahead of the events before them: here they are put into the same queue as the events, and so come out in order.
 */
export class Session implements AsyncIterable<SessionItem>, Audible {
  readonly #subscription: AllStreamSubscription;
  /** Whether we have left the call, and whether it had come to its end before. */
  #isLeft = false;
  #isOver = false;
  /** How many items have come, and whether the reader waits for another. */
  heard = 0;
  isWaitedFor = true;

  constructor(connection: ReadConnection, { after, categories, window }: SessionRequest) {
    const mark = (item: SessionItem): void => {
      this.#subscription.push(new Mark(item));
    };
    const filter = streamNameFilter({
      // The dash belongs to the prefix: without it a category would take in those that begin with its name.
      prefixes: categories.map((category) => `${category}-`),
      maxSearchWindow: window,
      checkpointInterval: 1,
      // Must not throw: the client would go silent for good.
      checkpointReached: (_, reached) => {
        const position = positionOf(reached);
        if (position !== null) mark({ kind: 'checkpoint', position });
      },
    });
    const fromPosition: LogPosition | typeof START = after === 'start' ? START : logPositionOf(after);
    this.#subscription = connection.client.subscribeToAll(
      { fromPosition, filter, requiresLeader: true },
      { highWaterMark: buffered },
    );
    this.#subscription.on('caughtUp', () => {
      mark({ kind: 'caught-up' });
    });
    this.#subscription.on('fellBehind', () => {
      mark({ kind: 'fell-behind' });
    });
    // The client reports a broken call also after we have left, and an error that nobody hears ends the process.
    this.#subscription.on('error', this.#onOver);
    this.#subscription.on('end', this.#onOver);
  }

  readonly #onOver = (): void => {
    this.#isOver = !this.#isLeft;
  };

  /** Whether everything that has come has been handed out. */
  get isDrained(): boolean {
    return this.#subscription.readableLength === 0;
  }

  /** The reader gets the error, and nothing more. */
  end(error: Error): void {
    this.#isLeft = true;
    this.#subscription.destroy(error);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<SessionItem, void> {
    try {
      for await (const taken of this.#subscription as AsyncIterable<AllStreamResolvedEvent | Mark>) {
        this.heard += 1;
        this.isWaitedFor = false;
        if (taken instanceof Mark) yield taken.item;
        else if (taken.event) yield { kind: 'event', event: storedEvent(taken.event) };
        this.isWaitedFor = true;
      }
    } finally {
      // Destroying the stream alone leaves the call to the server open. A lost server may never answer: nobody waits.
      this.#subscription.destroy();
      if (!this.#isOver) this.#subscription.unsubscribe().catch(() => undefined);
    }
  }
}
