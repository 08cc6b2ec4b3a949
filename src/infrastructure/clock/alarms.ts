import type { Instant } from '../../kernel/instant';

export interface Alarm {
  readonly instant: Instant;
  readonly callback: () => void;
}

/** What is to be called when, earliest first; at the same instant in the order of arming. */
export class Alarms {
  readonly #waiting: Alarm[] = [];

  /** The answer cancels. */
  add(instant: Instant, callback: () => void): () => void {
    const alarm: Alarm = { instant, callback };
    const place = this.#waiting.findLastIndex((other) => other.instant <= instant) + 1;
    this.#waiting.splice(place, 0, alarm);
    return () => {
      const index = this.#waiting.indexOf(alarm);
      if (index >= 0) this.#waiting.splice(index, 1);
    };
  }

  get next(): Instant | undefined {
    return this.#waiting[0]?.instant;
  }

  /** Takes out the first that is due; it will not be given again. */
  takeDue(now: Instant): Alarm | undefined {
    return this.next !== undefined && this.next <= now ? this.#waiting.shift() : undefined;
  }
}
