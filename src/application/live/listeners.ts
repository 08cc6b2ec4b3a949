import type { Subscriber } from 'rxjs';
import type { Position } from '../ports/event-store';
import type { Topic } from './topics';

/** Something about a topic has changed, and the read models show it. */
export interface Change {
  readonly topic: string;
  /** Of the stream that it happened in; null where that says nothing to those who look on. */
  readonly revision: number | null;
  readonly position: Position | null;
}

type Listener = Subscriber<Change>;

/** Those who look on, by what they look at. */
export class Listeners {
  readonly #byTopic = new Map<string, Set<Listener>>();
  /** Lists that somebody looks at. */
  readonly #worklists = new Set<string>();

  get isEmpty(): boolean {
    return this.#byTopic.size === 0;
  }

  get hasWorklists(): boolean {
    return this.#worklists.size > 0;
  }

  has({ name }: Topic): boolean {
    return this.#byTopic.has(name);
  }

  add(topics: readonly Topic[], listener: Listener): void {
    for (const topic of topics) {
      this.#byTopic.set(topic.name, (this.#byTopic.get(topic.name) ?? new Set()).add(listener));
      if (topic.isList) this.#worklists.add(topic.name);
    }
  }

  remove(topics: readonly Topic[], listener: Listener): void {
    for (const { name } of topics) {
      const left = this.#byTopic.get(name);
      left?.delete(listener);
      if (left?.size !== 0) continue;
      this.#byTopic.delete(name);
      this.#worklists.delete(name);
    }
  }

  tell(change: Change): void {
    for (const listener of [...(this.#byTopic.get(change.topic) ?? [])]) listener.next(change);
  }
}
