import { join } from 'node:path';
import type { Clock } from '../../application/ports/clock';
import { instantOf, later, millisecondsOf } from '../../kernel/instant';
import type { Instant } from '../../kernel/instant';
import { replaceFile } from '../keys/durable-file';
import { refuseBackwards } from './clock-moves-forward-only';
import { readOffset } from './clock-file';
import { TimedAlarms } from './timed-alarms';

/** The machine's time and how far it has been moved ahead of it, kept in `clock.json` in the data folder. */
export class MovableClock implements Clock {
  readonly #alarms = new TimedAlarms(() => this.now());
  readonly #file: string;
  #offsetMs: number;
  #standing: Instant | null = null;

  /** @throws ClockFileError */
  constructor(dataDir: string) {
    this.#file = join(dataDir, 'clock.json');
    this.#offsetMs = readOffset(this.#file);
  }

  /** Whether it has been moved ahead of the machine's time. */
  get isAhead(): boolean {
    return this.#offsetMs > 0;
  }

  now(): Instant {
    return this.#standing ?? instantOf(Date.now() + this.#offsetMs);
  }

  at(instant: Instant, callback: () => void): () => void {
    return this.#alarms.at(instant, callback);
  }

  /**
   * Goes to the instant and stands there until `moveTo`: whatever takes place meanwhile takes place at that instant.
   * @throws ClockMovesForwardOnly
   */
  set(instant: Instant): void {
    refuseBackwards(this.now(), instant);
    this.#standing = instant;
    this.#keep(instant);
    this.#alarms.rearm();
  }

  /**
   * Calls what is due on the way, each at its own instant, and ticks on from the instant.
   * @throws ClockMovesForwardOnly
   */
  moveTo(instant: Instant): void {
    refuseBackwards(this.now(), instant);
    try {
      this.#callUpTo(instant);
    } finally {
      this.#standing = null;
      this.#keep(instant);
      this.#alarms.rearm();
    }
  }

  /** Goes on from where it stands. */
  tickOn(): void {
    const standing = this.#standing;
    this.#standing = null;
    if (standing !== null) this.#keep(standing);
    this.#alarms.rearm();
  }

  #callUpTo(instant: Instant): void {
    for (let due = this.#alarms.takeDue(instant); due; due = this.#alarms.takeDue(instant)) {
      this.#standing = later(this.now(), due.instant);
      due.callback();
    }
  }

  #keep(instant: Instant): void {
    // Never behind the machine's time, even where the clock stood for a while.
    this.#offsetMs = Math.max(0, millisecondsOf(instant) - Date.now());
    replaceFile(this.#file, `${JSON.stringify({ offsetMs: this.#offsetMs })}\n`);
  }
}
