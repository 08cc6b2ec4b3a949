import type { Position } from '../ports/event-store';

/** Those who wait for a position to be reached. */
export class Waiters {
  readonly #waiting = new Set<{ readonly position: Position; readonly done: (reached: boolean) => void }>();
  #reached: Position | null = null;

  get reached(): Position | null {
    return this.#reached;
  }

  get isEmpty(): boolean {
    return this.#waiting.size === 0;
  }

  /** What was reached before counts no longer. */
  restart(position: Position | null): void {
    this.#reached = null;
    this.reach(position);
  }

  reach(position: Position | null): void {
    if (position === null || (this.#reached !== null && position <= this.#reached)) return;
    this.#reached = position;
    for (const one of this.#waiting) if (one.position <= position) one.done(true);
  }

  /** True when the position is reached, false when the time is up or he who waits leaves. */
  wait(position: Position, timeoutMs: number, signal?: AbortSignal): Promise<boolean> {
    if (signal?.aborted) return Promise.resolve(false);
    if (this.#reached !== null && position <= this.#reached) return Promise.resolve(true);
    return new Promise((resolve) => {
      const done = (reached: boolean): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', leave);
        this.#waiting.delete(one);
        resolve(reached);
      };
      const leave = (): void => {
        done(false);
      };
      const one = { position, done };
      const timer = setTimeout(leave, timeoutMs);
      signal?.addEventListener('abort', leave);
      this.#waiting.add(one);
    });
  }
}
