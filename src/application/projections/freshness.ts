import { StoreContact, outOfReach } from '../streams/store-contact';
import { EventsEnd } from './events-end';
import { oldestWaiting } from './projection-lag';
import type { RunnerReport } from '../../../projections/runner/projection-runner';
import type { StreamName } from '../../kernel/event';
import type { EventStore, Position } from '../ports/event-store';
import type { Freshness } from '../queries/answer';
import type { Followed } from './followed';
import type { LagDependencies } from './projection-lag';

/** How fresh the documents are, of which generation, and whether they are not to be shown at all yet. */
export interface ReadModelFreshness extends Freshness {
  /** The generation that this is said of; null before the projection has begun. */
  readonly generation: number | null;
  readonly isBuilding: boolean;
  /** Whether they tell of events that the event store does not have: it was restored from an older copy. */
  readonly isAhead: boolean;
}

export interface FreshnessDependencies extends LagDependencies {
  readonly events: Pick<EventStore, 'head' | 'end' | 'countAfter' | 'readAll'>;
  /** The machine's clock, as whoever runs the projections has it. */
  readonly nowMs: () => number;
}

type Head = Position | null | typeof outOfReach;

const hasAll = ({ position }: RunnerReport, head: Head): boolean =>
  head === null || (head !== outOfReach && position !== null && head <= position);

/** Judges how fresh a projection's documents are, by what is heard of it and where the event store is. */
export class FreshnessJudge {
  readonly #end: EventsEnd;
  readonly #contact = new StoreContact();

  constructor(private readonly dependencies: FreshnessDependencies) {
    this.#end = new EventsEnd(dependencies.events);
  }

  /** Incomplete when the stream stands still in it. Where it seems behind, whoever knows is asked first. */
  async of(
    followed: Followed,
    { look, stream }: { readonly look: () => Promise<void>; readonly stream: StreamName | undefined },
  ): Promise<ReadModelFreshness> {
    const head = await this.#contact.ask(() => this.dependencies.events.head());
    if (!hasAll(followed.report, head)) await look();
    const { report } = followed;
    const { generation, position, hasCaughtUp, parked } = report;
    const isCurrent = hasAll(report, head);
    if (isCurrent) followed.currentAtMs = this.dependencies.nowMs();
    const isBuilding = !hasCaughtUp && !isCurrent;
    return {
      generation,
      position,
      // Nobody is shown what is still being built, so its age is not worth a look at the store.
      ageSeconds: isCurrent || isBuilding ? 0 : await this.#ageOf(followed, head),
      incomplete: stream !== undefined && parked.some((one) => one.stream === stream),
      ...(head === outOfReach && { isUnconfirmed: true }),
      isBuilding,
      isAhead: await this.#isAhead(report, head),
    };
  }

  async #isAhead({ isAhead, position }: RunnerReport, head: Head): Promise<boolean> {
    return isAhead === true || (head !== outOfReach && (await this.#end.isBefore(position, head)));
  }

  /**
   * A live runner knows since when it has been behind; of one that stands still the first event that waits tells it. Where
   * no event can be had, nothing newer is known than that it had everything once.
   */
  async #ageOf({ projection, report, currentAtMs }: Followed, head: Head): Promise<number> {
    const { state, position, behindSinceMs } = report;
    if (head === outOfReach) return this.#secondsSince(Math.max(behindSinceMs ?? 0, currentAtMs));
    if (state !== 'live') return (await oldestWaiting(this.dependencies, projection, position)) ?? 0;
    return behindSinceMs === null ? 0 : this.#secondsSince(behindSinceMs);
  }

  #secondsSince(ms: number): number {
    return Math.max(0, this.dependencies.nowMs() - ms) / 1000;
  }
}
