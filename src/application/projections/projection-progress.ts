import { setTimeout as delay } from 'node:timers/promises';
import { pointerOf } from '../../../projections/runner/generations';
import { ownGeneration } from '../../../projections/runner/pointer-moves';
import { ApplicationError } from '../errors';
import { StoreContact, outOfReach } from '../streams/store-contact';
import { besideStatus, stateOf } from './beside-status';
import { EventsEnd } from './events-end';
import { lagOf, oldestWaiting } from './projection-lag';
import { Waiters } from './waiters';
import type { RunnableProjection } from '../../../projections/runner/fold-batch';
import type { RunnerReport } from '../../../projections/runner/projection-runner';
import type { StreamName } from '../../kernel/event';
import type { Clock } from '../ports/clock';
import type { EventStore, Position } from '../ports/event-store';
import type { ProjectionStatus } from '../ports/projection-control';
import type { Generation, ReadStore } from '../ports/read-store';
import type { Freshness } from '../queries/messages';
import type { Lag } from './projection-lag';

const lookEveryMs = 10;
/** Somebody waits: often enough for him, and not so often that those who write wait for those who look. */
const awaitedEveryMs = 25;
const noLook = (): Promise<void> => Promise.resolve();

export interface ProgressDependencies {
  readonly events: Pick<EventStore, 'head' | 'end' | 'countAfter' | 'readAll'>;
  readonly documents: ReadStore;
  readonly clock: Clock;
  /** The machine's clock, as whoever runs the projections has it. */
  readonly nowMs: () => number;
  readonly projections: readonly RunnableProjection[];
}

/** How fresh the documents are, of which generation, and whether they are not to be shown at all yet. */
export interface ReadModelFreshness extends Freshness {
  /** The generation that this is said of; null before the projection has begun. */
  readonly generation: number | null;
  readonly isBuilding: boolean;
  /** Whether they tell of events that the event store does not have: it was restored from an older copy. */
  readonly isAhead: boolean;
}

const hasAll = ({ position }: RunnerReport, head: Position | null | typeof outOfReach): boolean =>
  head === null || (head !== outOfReach && position !== null && head <= position);

/** How it stands with a projection, before anything has been heard of it. */
const unheard = (projection: string): RunnerReport => ({
  projection,
  state: 'stopped',
  generation: null,
  position: null,
  hasCaughtUp: false,
  behindSinceMs: null,
  parked: [],
  isLeading: false,
});

interface Followed {
  readonly projection: RunnableProjection;
  readonly waiters: Waiters;
  report: RunnerReport;
  onStep: () => void;
  isLookedFor: boolean;
  /** When it was last seen to have everything; until then, when this process began. */
  currentAtMs: number;
}

/**
 * How far each projection has come, for those who read: told by whoever runs the projections, wherever that is. It does
 * not run or change any.
 */
export class ProjectionProgress {
  readonly #followed: ReadonlyMap<string, Followed>;
  readonly #end: EventsEnd;
  readonly #contact = new StoreContact();
  #look: (name: string) => Promise<void> = noLook;

  constructor(private readonly dependencies: ProgressDependencies) {
    this.#end = new EventsEnd(dependencies.events);
    this.#followed = new Map(
      dependencies.projections.map((projection) => [
        projection.name,
        {
          projection,
          waiters: new Waiters(),
          report: unheard(projection.name),
          onStep: () => undefined,
          isLookedFor: false,
          currentAtMs: dependencies.nowMs(),
        },
      ]),
    );
  }

  /** Takes in what a runner tells of itself. */
  take(report: RunnerReport): void {
    const followed = this.#of(report.projection);
    const isOfAnother = report.generation !== followed.report.generation;
    followed.report = report;
    // Another generation may lack what the one before had: nobody may go on thinking that it has it.
    if (isOfAnother) followed.waiters.restart(report.position);
    else followed.waiters.reach(report.position);
    followed.onStep();
  }

  /** Calls after every batch that the projection has taken in. */
  onStep(name: string, listener: () => void): void {
    this.#of(name).onStep = listener;
  }

  /** Where nobody tells how far a projection is until he is asked, this asks him; it resolves when he has told. */
  lookBy(look: (name: string) => Promise<void>): void {
    this.#look = look;
  }

  /** Until the projection has everything up to the position in it; false when the time is up first, or he who waits leaves. */
  waitFor(name: string, position: Position, timeoutMs: number, signal?: AbortSignal): Promise<boolean> {
    const followed = this.#of(name);
    const reached = followed.waiters.wait(position, timeoutMs, signal);
    void this.#lookFor(followed);
    return reached;
  }

  /** For as long as anybody waits. */
  async #lookFor(followed: Followed): Promise<void> {
    if (this.#look === noLook || followed.isLookedFor) return;
    followed.isLookedFor = true;
    while (!followed.waiters.isEmpty) {
      await this.#look(followed.projection.name);
      await delay(awaitedEveryMs);
    }
    followed.isLookedFor = false;
  }

  /** Until every projection has taken in all that is in the store now. */
  async settle(timeoutMs: number): Promise<boolean> {
    const head = await this.dependencies.events.head();
    if (!head) return true;
    const reached = await Promise.all(this.names().map((name) => this.waitFor(name, head, timeoutMs)));
    return reached.every(Boolean);
  }

  /** Until every projection has had all that there was once since it was started; no longer than the time given. */
  async begun(timeoutMs: number): Promise<void> {
    const isBegun = (): boolean => [...this.#followed.values()].every(({ report }) => report.hasCaughtUp);
    for (const begunAt = Date.now(); !isBegun() && Date.now() - begunAt < timeoutMs;)
      await delay(lookEveryMs);
  }

  /** The generation that queries of this projection read. @throws ApplicationError read-model-behind */
  async live(name: string): Promise<Generation> {
    const target = await this.liveIfBuilt(name);
    if (target) return target;
    throw new ApplicationError('read-model-behind', 'The read model is being built; ask again later.');
  }

  /** Null while the first generation of this version of the projector is being built. */
  async liveIfBuilt(name: string): Promise<Generation | null> {
    const { projection } = this.#of(name);
    const pointer = await pointerOf(this.dependencies.documents, projection);
    const generation = ownGeneration(pointer, projection.version);
    return generation === null ? null : { projection: name, generation };
  }

  /** How fresh the projection's documents are; incomplete when the stream stands still in it. */
  async freshness(name: string, stream?: StreamName): Promise<ReadModelFreshness> {
    const followed = this.#of(name);
    const head = await this.#contact.ask(() => this.dependencies.events.head());
    if (!hasAll(followed.report, head)) await this.#look(name);
    const { report } = followed;
    const { generation, position, hasCaughtUp, parked } = report;
    const isCurrent = hasAll(report, head);
    if (isCurrent) followed.currentAtMs = this.dependencies.nowMs();
    const isBuilding = !hasCaughtUp && !isCurrent;
    const isAhead =
      report.isAhead === true || (head !== outOfReach && (await this.#end.isBefore(position, head)));
    return {
      generation,
      position,
      // Nobody is shown what is still being built, so its age is not worth a look at the store.
      ageSeconds: isCurrent || isBuilding ? 0 : await this.#ageOf(followed, head),
      incomplete: stream !== undefined && parked.some((one) => one.stream === stream),
      ...(head === outOfReach && { isUnconfirmed: true }),
      isBuilding,
      isAhead,
    };
  }

  /**
   * A live runner knows since when it has been behind; of one that stands still the first event that waits tells it. Where
   * no event can be had, nothing newer is known than that it had everything once.
   */
  async #ageOf(
    { projection, report, currentAtMs }: Followed,
    head: Position | null | typeof outOfReach,
  ): Promise<number> {
    const { state, position, behindSinceMs } = report;
    if (head === outOfReach) return this.#secondsSince(Math.max(behindSinceMs ?? 0, currentAtMs));
    if (state !== 'live') return (await oldestWaiting(this.dependencies, projection, position)) ?? 0;
    return behindSinceMs === null ? 0 : this.#secondsSince(behindSinceMs);
  }

  #secondsSince(ms: number): number {
    return Math.max(0, this.dependencies.nowMs() - ms) / 1000;
  }

  names(): readonly string[] {
    return [...this.#followed.keys()];
  }

  /** How it stands with a projection, for operators: it counts the events that wait. @throws ApplicationError projection-not-found */
  async status(name: string): Promise<ProjectionStatus> {
    const { projection, report } = this.#of(name);
    const { state, position, parked, error } = report;
    const pointer = await pointerOf(this.dependencies.documents, projection);
    const generation = ownGeneration(pointer, projection.version);
    const isOfAnother = report.generation !== null && report.generation !== generation;
    return {
      name,
      version: projection.version,
      position,
      lag: await this.lag(name),
      parked,
      state: stateOf(state, isOfAnother),
      generation,
      ...(error !== undefined && { error }),
      ...besideStatus(pointer),
    };
  }

  /** What was heard of it last. @throws ApplicationError projection-not-found */
  reportOf(name: string): RunnerReport {
    return this.#of(name).report;
  }

  /** How many events wait for the projection, and for how long the oldest of them. Counts them: for operators only. */
  lag(name: string, countedTo?: number): Promise<Lag> {
    const { projection, report } = this.#of(name);
    return lagOf(this.dependencies, projection, { position: report.position, countedTo });
  }

  #of(name: string): Followed {
    const followed = this.#followed.get(name);
    if (!followed) throw new ApplicationError('projection-not-found', `There is no projection ${name}.`);
    return followed;
  }
}
