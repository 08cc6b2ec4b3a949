import { Replay } from '../../../application/replay/replay';
import { UsageError } from '../terminal';
import type { PlanFact } from '../../../domain/plan/events';
import type { Instant } from '../../../kernel/instant';
import type { Step } from '../../../application/replay/replayer';
import type { Stop } from '../../../application/replay/stops';

/** One who steps through a plan: where he stands, and what he ran towards last. */
export class Session {
  readonly replay: Replay;
  #step: Step;
  #stop: Stop | null = null;

  /** Stands at the first event. @throws RangeError where there is none */
  constructor(
    facts: readonly PlanFact[],
    /** The read models whose differences are shown. */
    readonly models: readonly string[],
  ) {
    this.replay = new Replay(facts);
    this.#step = this.replay.goTo(0);
  }

  get step(): Step {
    return this.#step;
  }

  get revision(): number {
    return this.#step.fact.revision;
  }

  /** By so many events, back where it is less than 0; no further than the ends. */
  move(by: number): Step {
    const wanted = Math.min(Math.max(this.revision + by, 0), this.replay.last);
    if (wanted === this.revision) {
      throw new UsageError(by < 0 ? 'This is the first event.' : 'This is the last event.');
    }
    return this.goTo(wanted);
  }

  goTo(revision: number): Step {
    if (revision > this.replay.last) {
      throw new UsageError(`The last revision of this plan is ${this.replay.last}.`);
    }
    this.#step = this.replay.goTo(revision);
    return this.#step;
  }

  goToMoment(instant: Instant): Step {
    const revision = this.replay.revisionAt(instant);
    if (revision < 0) throw new UsageError(`The first event was recorded after ${instant}.`);
    return this.goTo(revision);
  }

  /** Forward to the next step at which the stop halts, which is kept for the next time. Stays where there is none. */
  runUntil(stop: Stop | null): Step {
    this.#stop = stop ?? this.#stop;
    if (!this.#stop) throw new UsageError('Say until what: until TransferAccepted, or until /measures/…');
    const { revision } = this;
    for (let next = revision + 1; next <= this.replay.last; next += 1) {
      const step = this.goTo(next);
      if (this.#stop(step)) return step;
    }
    this.goTo(revision);
    throw new UsageError('There is no such step after this one.');
  }
}
