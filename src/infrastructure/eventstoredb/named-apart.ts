import {
  type Appended,
  type EventStore,
  type NewEvent,
  type Position,
  type StoredEvent,
  type StreamHead,
  type StreamRange,
  type SubscriptionItem,
  WrongExpectedRevision,
} from '../../application/ports/event-store';
import type { StreamName } from '../../kernel/event';

/** A register among others in one event store: its streams have a prefix there that nobody outside sees. */
export const namedApart = (store: EventStore, prefix: string): EventStore =>
  prefix === '' ? store : new NamedApart(store, prefix);

class NamedApart implements EventStore {
  constructor(
    private readonly store: EventStore,
    private readonly prefix: string,
  ) {}

  async append(
    stream: StreamName,
    expected: number | 'no-stream',
    events: readonly NewEvent[],
  ): Promise<Appended> {
    try {
      return await this.store.append(this.#kept(stream), expected, events);
    } catch (error) {
      if (!(error instanceof WrongExpectedRevision)) throw error;
      throw new WrongExpectedRevision(stream, error.expected, error.actual);
    }
  }

  async *readStream(stream: StreamName, range?: StreamRange): AsyncGenerator<StoredEvent, void> {
    for await (const event of this.store.readStream(this.#kept(stream), range)) yield this.#shown(event);
  }

  headOf(stream: StreamName): Promise<StreamHead | null> {
    return this.store.headOf(this.#kept(stream));
  }

  async *readAll(
    after: Position | 'start',
    categories: readonly string[],
  ): AsyncGenerator<StoredEvent, void> {
    for await (const event of this.store.readAll(after, this.#all(categories))) yield this.#shown(event);
  }

  async *subscribe(
    after: Position | 'start',
    categories: readonly string[],
    signal: AbortSignal,
  ): AsyncGenerator<SubscriptionItem, void> {
    for await (const item of this.store.subscribe(after, this.#all(categories), signal)) {
      yield item.kind === 'event' ? { kind: item.kind, event: this.#shown(item.event) } : item;
    }
  }

  head(): Promise<Position | null> {
    return this.store.head();
  }

  end(): Promise<Position | null> {
    return this.store.end();
  }

  countAfter(after: Position | 'start', categories: readonly string[], limit: number): Promise<number> {
    return this.store.countAfter(after, this.#all(categories), limit);
  }

  close(): Promise<void> {
    return this.store.close();
  }

  #kept(stream: StreamName): StreamName {
    return `${this.prefix}${stream}`;
  }

  #shown(event: StoredEvent): StoredEvent {
    return { ...event, stream: event.stream.slice(this.prefix.length) as StreamName };
  }

  #all(categories: readonly string[]): readonly string[] {
    return categories.map((category) => `${this.prefix}${category}`);
  }
}
