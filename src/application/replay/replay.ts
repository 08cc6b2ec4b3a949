import { Replayer } from './replayer';
import type { Instant } from '../../kernel/instant';
import type { PlanFact } from '../../domain/plan/events';
import type { Step } from './replayer';

/** A copy of everything is kept each so many events: a step back folds no more than these again. */
const keptEvery = 64;

/** A plan's whole history, and a place in it that can be moved either way. Revisions count from 0. */
export class Replay {
  readonly #kept = new Map<number, Replayer>();
  #replayer = Replayer.atTheStart();
  /** How many events have been taken. */
  #taken = 0;

  constructor(readonly facts: readonly PlanFact[]) {}

  get last(): number {
    return this.facts.length - 1;
  }

  /** Moves to a revision and tells what its event did. @throws RangeError where there is no such revision */
  goTo(revision: number): Step {
    const fact = this.facts[revision];
    if (!fact) throw new RangeError(`There is no revision ${revision}`);
    this.#standBefore(revision);
    this.#taken = revision + 1;
    return this.#replayer.next(fact);
  }

  /** As it stands after the event that was gone to. */
  get now(): Pick<Replayer, 'state' | 'contentsOf'> {
    return this.#replayer;
  }

  /** The last revision that had been recorded by an instant; -1 before the first. */
  revisionAt(instant: Instant): number {
    return this.facts.findLastIndex(({ recordedAt }) => recordedAt <= instant);
  }

  #standBefore(revision: number): void {
    if (revision < this.#taken) this.#backTo(revision);
    for (const fact of this.facts.slice(this.#taken, revision)) {
      this.#keep();
      this.#replayer.next(fact);
      this.#taken += 1;
    }
    this.#keep();
  }

  #backTo(revision: number): void {
    const kept = revision - (revision % keptEvery);
    this.#replayer = this.#kept.get(kept)?.copy() ?? Replayer.atTheStart();
    this.#taken = kept;
  }

  #keep(): void {
    if (this.#taken % keptEvery === 0 && !this.#kept.has(this.#taken)) {
      this.#kept.set(this.#taken, this.#replayer.copy());
    }
  }
}
