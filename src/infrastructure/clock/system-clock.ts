import type { Clock } from '../../application/ports/clock';
import { instantOf } from '../../kernel/instant';
import type { Instant } from '../../kernel/instant';
import { TimedAlarms } from './timed-alarms';

/** The machine's time. */
export class SystemClock implements Clock {
  readonly #alarms = new TimedAlarms(() => this.now());

  now(): Instant {
    return instantOf(Date.now());
  }

  at(instant: Instant, callback: () => void): () => void {
    return this.#alarms.at(instant, callback);
  }
}
