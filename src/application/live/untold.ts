import type { Change } from './listeners';
import type { Topic } from './topics';

interface Waiting {
  newest: Change;
  readonly leaving: AbortController;
}

export interface Telling {
  /** Until what the change did can be read, or nobody waits for it any more. */
  readonly shown: (topic: Topic, change: Change, signal: AbortSignal) => Promise<void>;
  readonly tell: (change: Change) => void;
}

/** By topic, the newest change that nobody has been told of yet. */
export class Untold {
  readonly #waiting = new Map<string, Waiting>();

  constructor(private readonly telling: Telling) {}

  /** What comes while an earlier change is waited for takes the place of what waits: nothing piles up. */
  add(topic: Topic, change: Change): void {
    const waiting = this.#waiting.get(topic.name);
    if (waiting) waiting.newest = change;
    else void this.#begin(topic, { newest: change, leaving: new AbortController() });
  }

  /** Nobody looks at it any more. */
  drop({ name }: Topic): void {
    this.#waiting.get(name)?.leaving.abort();
    this.#waiting.delete(name);
  }

  async #begin(topic: Topic, waiting: Waiting): Promise<void> {
    this.#waiting.set(topic.name, waiting);
    const { signal } = waiting.leaving;
    for (let told: Change | null = null; told !== waiting.newest;) {
      const next: Change = waiting.newest;
      await this.telling.shown(topic, next, signal);
      if (signal.aborted) return;
      told = next;
      if (next === waiting.newest) this.#waiting.delete(topic.name);
      this.telling.tell(next);
    }
  }
}
