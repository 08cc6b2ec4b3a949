import type { EventStore, Position, SubscriptionItem } from '../../../src/application/ports/event-store';
import { eventually, patienceMs } from '../../support/eventually';

/** A reader of a subscription that goes on in the background of a test. */
export class Follower {
  readonly items: SubscriptionItem[] = [];
  readonly #stop = new AbortController();
  readonly #ended: Promise<unknown>;

  constructor(store: EventStore, categories: readonly string[], after: Position | 'start' = 'start') {
    this.#ended = this.#read(store.subscribe(after, categories, this.#stop.signal)).catch(
      (error: unknown) => error,
    );
  }

  get ids(): readonly string[] {
    return this.items.flatMap((item) => (item.kind === 'event' ? [item.event.id] : []));
  }

  /** Of events and checkpoints, in the order in which they came. */
  get positions(): readonly Position[] {
    return this.items.flatMap((item) => {
      if (item.kind === 'caught-up') return [];
      return [item.kind === 'event' ? item.event.position : item.position];
    });
  }

  async hasCaughtUp(): Promise<void> {
    await eventually('the subscription catches up', () => this.items.at(-1)?.kind === 'caught-up');
  }

  async has(count: number, withinMs = patienceMs): Promise<void> {
    await eventually(`${String(count)} events come`, () => this.ids.length >= count, withinMs);
  }

  async reaches(position: Position): Promise<void> {
    await eventually(`the subscription reaches ${position}`, () => (this.positions.at(-1) ?? '') >= position);
  }

  /** What it ended with: undefined where it ended well. */
  ended(): Promise<unknown> {
    return this.#ended;
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#ended;
  }

  async #read(items: AsyncIterable<SubscriptionItem>): Promise<void> {
    for await (const item of items) this.items.push(item);
  }
}
