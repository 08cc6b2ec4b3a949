import type { Clock } from '../../application/ports/clock';
import { later } from '../../kernel/instant';
import type { Instant } from '../../kernel/instant';
import { Alarms } from './alarms';
import { refuseBackwards } from './clock-moves-forward-only';

/** Stands still but for what the script says. */
export class ScriptedClock implements Clock {
  readonly #alarms = new Alarms();
  #now: Instant;

  constructor(start: Instant) {
    this.#now = start;
  }

  now(): Instant {
    return this.#now;
  }

  at(instant: Instant, callback: () => void): () => void {
    const cancel = this.#alarms.add(instant, callback);
    this.#callSoon();
    return cancel;
  }

  /**
   * Goes to the instant; what is due by then is called after the caller's own turn.
   * @throws ClockMovesForwardOnly
   */
  set(instant: Instant): void {
    refuseBackwards(this.#now, instant);
    this.#now = instant;
    this.#callSoon();
  }

  /**
   * Calls what is due on the way, each at its own instant, and stands at the instant.
   * @throws ClockMovesForwardOnly
   */
  advanceTo(instant: Instant): void {
    refuseBackwards(this.#now, instant);
    for (let due = this.#alarms.takeDue(instant); due; due = this.#alarms.takeDue(instant)) {
      this.#now = later(this.#now, due.instant);
      due.callback();
    }
    this.#now = instant;
  }

  /** Never within `at` itself: the caller has no way to cancel yet. */
  #callSoon(): void {
    if (this.#alarms.next === undefined || this.#alarms.next > this.#now) return;
    queueMicrotask(() => {
      const due = this.#alarms.takeDue(this.#now);
      this.#callSoon();
      due?.callback();
    });
  }
}
