import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  type Position,
  StoreUnavailable,
  type SubscriptionItem,
} from '../../../application/ports/event-store';
import { Dropped } from '../connection/client-error';
import type { Retries } from '../connection/patience';
import { type Feed, wideWindow } from './feed';
import { LivenessWatch } from './liveness-watch';
import { Renewal, Session, type SessionItem } from './session';

/** The server says of every event of other categories how far it is: the checkpoint is never parked behind rare events. */
const narrowWindow = 1;

/** For so long a reader that fell behind gets the wide window, in which the server catches up by large steps. */
const calmAfterMs = 5_000;

interface Following {
  readonly after: Position | 'start';
  readonly categories: readonly string[];
  readonly signal: AbortSignal;
}

/** A subscription to no categories: the server would take an empty filter for none at all. */
export async function* nothing(
  { signal }: Following,
  closing: AbortSignal,
): AsyncGenerator<SubscriptionItem, void> {
  const over = AbortSignal.any([signal, closing]);
  const isOver = (): boolean => over.aborted;
  if (!isOver()) yield { kind: 'caught-up' };
  // No turn of the event loop between the look and the start of listening.
  if (!isOver()) {
    await new Promise((resolve) => {
      over.addEventListener('abort', resolve);
    });
  }
  if (closing.aborted) throw new StoreUnavailable('The event store is closed');
}

/** Until the signal aborts. @throws StoreUnavailable when the store is closed, or was out of reach for too long */
export const follow = (feed: Feed, following: Following): AsyncGenerator<SubscriptionItem, void> =>
  new Subscription(feed, following).items();

/**
 * What the client lacks: a subscription that goes on. It hands out each event once, and the checkpoint never moves back,
 * whatever becomes of the sessions that it is made of.
 */
class Subscription {
  readonly #feed: Feed;
  readonly #categories: readonly string[];
  readonly #signal: AbortSignal;
  readonly #retries: Retries;
  #last: Position | 'start';
  /** Whether nothing was handed out since the last caught-up mark. */
  #isMarked = false;
  #isNarrow = false;
  #restlessUntil = 0;

  constructor(feed: Feed, { after, categories, signal }: Following) {
    this.#feed = feed;
    this.#categories = categories;
    this.#signal = AbortSignal.any([signal, feed.closing]);
    this.#retries = feed.patience.retries();
    this.#last = after;
  }

  async *items(): AsyncGenerator<SubscriptionItem, void> {
    while (!this.#isOver()) {
      try {
        for await (const item of this.#session()) {
          if (this.#isOver()) break;
          this.#retries.progress();
          this.#isMarked = item.kind === 'caught-up';
          yield item;
        }
      } catch (error) {
        if (this.#isOver()) break;
        if (!(error instanceof Renewal)) await this.#retries.pause(error, this.#signal);
      }
    }
    if (this.#feed.closing.aborted) throw new StoreUnavailable('The event store is closed');
  }

  async *#session(): AsyncGenerator<SubscriptionItem, void> {
    const { connection, logEnd } = this.#feed;
    const { client } = connection;
    // Before the subscription begins: what has caught up with it then has everything up to here, rare as its events may be.
    const head = await logEnd.ofAll();
    const session = this.#opened();
    const end = (): void => {
      session.end(new Renewal());
    };
    const watch = new LivenessWatch(session, {
      livenessMs: this.#feed.patience.timing.livenessMs,
      hasMissed: async () => this.#isBehind(await logEnd.ofAll()),
      tellsAll: () => this.#isNarrow,
    });
    this.#signal.addEventListener('abort', end);
    try {
      if (this.#isOver()) return;
      for await (const item of session) {
        yield* this.#handedOut(item, head, watch);
        if (watch.isLive && session.isDrained) yield* this.#mark(session);
      }
      throw new Dropped('the server ended the subscription');
    } catch (error) {
      if (!(error instanceof Renewal)) connection.leave(client, error);
      throw error;
    } finally {
      watch.stop();
      this.#signal.removeEventListener('abort', end);
    }
  }

  #isOver(): boolean {
    return this.#signal.aborted;
  }

  #opened(): Session {
    return new Session(this.#feed.connection, {
      after: this.#last,
      categories: this.#categories,
      window: this.#isNarrow ? narrowWindow : wideWindow,
    });
  }

  *#handedOut(
    item: SessionItem,
    head: Position | null,
    watch: LivenessWatch,
  ): Generator<SubscriptionItem, void> {
    switch (item.kind) {
      case 'event':
        if (this.#moves(item.event.position)) yield item;
        return;
      case 'checkpoint':
        if (this.#moves(item.position)) yield item;
        return;
      case 'caught-up':
        if (head !== null && this.#moves(head)) yield { kind: 'checkpoint', position: head };
        if (!this.#isMarked) yield item;
        watch.isLive = true;
        this.#narrow();
        return;
      case 'fell-behind':
        watch.isLive = false;
        this.#widen();
    }
  }

  /** @throws Renewal where the window was wide and need not be */
  #narrow(): void {
    if (this.#isNarrow || performance.now() < this.#restlessUntil) return;
    this.#isNarrow = true;
    throw new Renewal();
  }

  /** @throws Renewal where the window was narrow */
  #widen(): void {
    if (!this.#isNarrow) return;
    this.#isNarrow = false;
    this.#restlessUntil = performance.now() + calmAfterMs;
    throw new Renewal();
  }

  /** One mark for what came together: it may be that more of it is on its way. */
  async *#mark(session: Session): AsyncGenerator<SubscriptionItem, void> {
    if (this.#isMarked) return;
    await nextTurn();
    if (session.isDrained) yield { kind: 'caught-up' };
  }

  /** Whether a position is news; servers send some things twice, and some late. */
  #moves(position: Position): boolean {
    if (!this.#isBehind(position)) return false;
    this.#last = position;
    return true;
  }

  #isBehind(position: Position | null): boolean {
    return position !== null && (this.#last === 'start' || position > this.#last);
  }
}
