import { setTimeout as delay } from 'node:timers/promises';
import { inPortWords, isOutage } from './client-error';
import type { Timing } from './timing';

const firstPauseMs = 25;
const longestPauseMs = 1_000;

/**
 * How long it is still worth trying. Whoever meets an outage first waits for its end, as long as the deadline allows;
 * those who come when it has lasted that long are told at once.
 */
export class Patience {
  readonly timing: Timing;
  #failingSince: number | null = null;

  constructor(timing: Timing) {
    this.timing = timing;
  }

  succeeded(): void {
    this.#failingSince = null;
  }

  failed(): void {
    this.#failingSince ??= performance.now();
  }

  /** When work that was begun then must be given up. */
  endOf(begun: number): number {
    return Math.min(begun, this.#failingSince ?? begun) + this.timing.deadlineMs;
  }

  retries(): Retries {
    return new Retries(this);
  }

  /** Tries again whatever fails for want of the server. @throws what the port knows */
  async tried<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const retries = this.retries();
    for (;;) {
      try {
        const answer = await work();
        this.succeeded();
        return answer;
      } catch (error) {
        await retries.pause(error);
      }
    }
  }
}

/** The tries of one piece of work. */
export class Retries {
  readonly #patience: Patience;
  #begun = performance.now();
  #hasMoved = false;
  #pauseMs = firstPauseMs;

  constructor(patience: Patience) {
    this.#patience = patience;
  }

  /** The work has moved on: the next failure is the first of its own. */
  progress(): void {
    this.#patience.succeeded();
    this.#hasMoved = true;
  }

  /**
   * Waits before the next try, and no longer once the signal aborts.
   * @throws what the port knows, where there is to be no other try
   */
  async pause(error: unknown, signal?: AbortSignal): Promise<void> {
    if (!isOutage(error)) throw inPortWords(error);
    if (this.#hasMoved) this.#beginAnew();
    const now = performance.now();
    const pauseMs = this.#pauseMs * (0.5 + Math.random() / 2);
    const end = this.#patience.endOf(this.#begun);
    this.#patience.failed();
    if (now + pauseMs + this.#patience.timing.attemptMs > end) throw inPortWords(error);
    this.#pauseMs = Math.min(this.#pauseMs * 2, longestPauseMs);
    await delay(pauseMs, undefined, { signal }).catch(() => undefined);
  }

  #beginAnew(): void {
    this.#hasMoved = false;
    this.#begun = performance.now();
    this.#pauseMs = firstPauseMs;
  }
}
