import { millisecondsOf, minuteMs } from '../../kernel/instant';
import type { Instant } from '../../kernel/instant';
import { Alarms } from './alarms';
import type { Alarm } from './alarms';

// A timer of more than 2^31 ms fires at once, and any timer sleeps through a correction of the machine's clock.
const longestSleepMs = minuteMs;

/** Alarms that fire by themselves as time passes, and are never early by the clock they are given. */
export class TimedAlarms {
  readonly #alarms = new Alarms();
  readonly #now: () => Instant;
  #timer: NodeJS.Timeout | undefined;

  constructor(now: () => Instant) {
    this.#now = now;
  }

  at(instant: Instant, callback: () => void): () => void {
    const cancel = this.#alarms.add(instant, callback);
    this.rearm();
    return cancel;
  }

  takeDue(now: Instant): Alarm | undefined {
    return this.#alarms.takeDue(now);
  }

  /** To be called when the clock has been moved. */
  rearm(): void {
    clearTimeout(this.#timer);
    const { next } = this.#alarms;
    if (next === undefined) return;
    const waitMs = millisecondsOf(next) - millisecondsOf(this.#now());
    this.#timer = setTimeout(
      () => {
        this.#wake();
      },
      Math.min(Math.max(waitMs, 0), longestSleepMs),
    );
    // A deadline in the future is no reason for a process to stay alive.
    this.#timer.unref();
  }

  #wake(): void {
    const due = this.#alarms.takeDue(this.#now());
    // Before the callback, so that one that throws stops no other.
    this.rearm();
    due?.callback();
  }
}
