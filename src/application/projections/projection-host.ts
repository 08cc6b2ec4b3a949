import { hostname } from 'node:os';
import { liveGeneration } from '../../../projections/runner/generations';
import { ProjectionRunner } from '../../../projections/runner/projection-runner';
import { millisecondsOf } from '../../kernel/instant';
import { ApplicationError } from '../errors';
import { decode, recordedAtOf } from '../events/codec';
import { Operations } from './operations';
import type { RunnerStatus } from '../../../projections/runner/projection-runner';
import type { RunnableProjection } from '../../../projections/runner/fold-batch';
import type { StreamName } from '../../kernel/event';
import type { Freshness } from '../queries/messages';
import type { Clock } from '../ports/clock';
import type { EventStore, Position } from '../ports/event-store';
import type {
  OnProgress,
  ProjectionControl,
  ProjectionStatus,
  RebuildResult,
  VerifyResult,
} from '../ports/projection-control';
import type { Generation, ReadStore } from '../ports/read-store';

/** Further than this a lag is not counted. */
const lagCountedTo = 100_000;

export interface HostDependencies {
  readonly events: EventStore;
  readonly documents: ReadStore;
  readonly clock: Clock;
  readonly projections: readonly RunnableProjection[];
  readonly onFault: (projection: string, error: unknown) => void;
}

/** How fresh the documents are, of which generation, and whether they are not to be shown at all yet. */
export interface HostFreshness extends Freshness {
  /** The generation that this is said of; null before the projection has begun. */
  readonly generation: number | null;
  readonly isBuilding: boolean;
}

/** Runs every projection of this process, and tells how each of them is. */
export class ProjectionHost implements ProjectionControl {
  readonly #runners: ReadonlyMap<string, ProjectionRunner>;
  readonly #operations: Operations;
  readonly #listeners = new Map<string, () => void>();
  #isRunning = false;

  constructor(private readonly dependencies: HostDependencies) {
    const { events, documents, clock, projections, onFault } = dependencies;
    const owner = `${hostname()}/${process.pid}`;
    const source = { store: events, decode };
    const surroundings = {
      owner,
      nowMs: () => millisecondsOf(clock.now()),
      onFault,
      onStep: (name: string) => this.#listeners.get(name)?.(),
    };
    this.#operations = new Operations({ source, documents, owner, isRunning: () => this.#isRunning });
    this.#runners = new Map(
      projections.map((projection) => [
        projection.name,
        new ProjectionRunner(projection, source, documents, surroundings),
      ]),
    );
  }

  start(): void {
    this.#isRunning = true;
    this.#runners.forEach((runner) => {
      runner.start();
    });
  }

  async stop(): Promise<void> {
    this.#isRunning = false;
    await Promise.all([...this.#runners.values()].map((runner) => runner.stop()));
  }

  /** Calls after every batch that the projection has taken in. */
  onStep(name: string, listener: () => void): void {
    this.#listeners.set(name, listener);
  }

  /** Until the projection has everything up to the position in it; false when the time is up first. */
  waitFor(name: string, position: Position, timeoutMs: number): Promise<boolean> {
    return this.#runner(name).waitFor(position, timeoutMs);
  }

  /** Until every projection has taken in all that is in the store now. */
  async settle(timeoutMs: number): Promise<boolean> {
    const head = await this.dependencies.events.head();
    if (!head) return true;
    const reached = await Promise.all(
      [...this.#runners.values()].map((runner) => runner.waitFor(head, timeoutMs)),
    );
    return reached.every(Boolean);
  }

  /** The generation that queries of this projection read. */
  live(name: string): Promise<Generation> {
    return liveGeneration(this.dependencies.documents, this.#runner(name).projection);
  }

  /** How fresh the projection's documents are; incomplete when the stream stands still in it. */
  async freshness(name: string, stream?: StreamName): Promise<HostFreshness> {
    const runner = this.#runner(name);
    const { status } = runner;
    const { generation, position, hasCaughtUp, parked } = status;
    const head = await this.dependencies.events.head();
    const hasAll = head === null || (position !== null && head <= position);
    const isBuilding = !hasCaughtUp && !hasAll;
    return {
      generation,
      position,
      // Nobody is shown what is still being built, so its age is not worth a look at the store.
      ageSeconds: hasAll || isBuilding ? 0 : await this.#ageOf(runner, status),
      incomplete: stream !== undefined && parked.some((one) => one.stream === stream),
      isBuilding,
    };
  }

  /** A live runner knows since when it has been behind; of one that stands still the first event that waits tells it. */
  async #ageOf({ projection }: ProjectionRunner, status: RunnerStatus): Promise<number> {
    const { state, position, behindSinceMs } = status;
    if (state !== 'live') return (await this.#oldestWaiting(projection, position)) ?? 0;
    const now = millisecondsOf(this.dependencies.clock.now());
    return behindSinceMs === null ? 0 : Math.max(0, now - behindSinceMs) / 1000;
  }

  list(): Promise<readonly ProjectionStatus[]> {
    return Promise.all([...this.#runners.keys()].map((name) => this.status(name)));
  }

  async status(name: string): Promise<ProjectionStatus> {
    const runner = this.#runner(name);
    const { state, position, parked, error } = runner.status;
    const operations = this.#operations.status(name);
    return {
      name,
      version: runner.projection.version,
      position,
      lag: await this.lag(name),
      parked,
      state: operations.progress || state === 'building' ? 'rebuilding' : state,
      ...(error !== undefined && { error }),
      ...operations,
    };
  }

  /** How many events wait for the projection, and for how long the oldest of them. Counts them: for operators only. */
  async lag(name: string): Promise<{ readonly events: number; readonly seconds: number }> {
    const { events } = this.dependencies;
    const { projection, status } = this.#runner(name);
    const { position } = status;
    const head = await events.head();
    if (!head || (position !== null && head <= position)) return { events: 0, seconds: 0 };
    const seconds = await this.#oldestWaiting(projection, position);
    if (seconds === null) return { events: 0, seconds: 0 };
    const waiting = await events.countAfter(position ?? 'start', projection.categories, lagCountedTo);
    return { events: waiting, seconds };
  }

  /** For how many seconds the first event after the position has waited; null where none does. */
  async #oldestWaiting(
    { categories }: RunnableProjection,
    position: Position | null,
  ): Promise<number | null> {
    const { events, clock } = this.dependencies;
    for await (const event of events.readAll(position ?? 'start', categories)) {
      return Math.max(0, millisecondsOf(clock.now()) - millisecondsOf(recordedAtOf(event))) / 1000;
    }
    return null;
  }

  async rebuild(name: string, onProgress?: OnProgress): Promise<RebuildResult> {
    return this.#operations.rebuild(this.#runner(name), onProgress);
  }

  async verify(name: string, onProgress?: OnProgress): Promise<VerifyResult> {
    return this.#operations.verify(this.#runner(name), onProgress);
  }

  async rollback(name: string): Promise<void> {
    return this.#operations.rollback(this.#runner(name));
  }

  #runner(name: string): ProjectionRunner {
    const runner = this.#runners.get(name);
    if (!runner) throw new ApplicationError('projection-not-found', `There is no projection ${name}.`);
    return runner;
  }
}
