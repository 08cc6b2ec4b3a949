import { hostname } from 'node:os';
import { ProjectionRunner, liveGeneration } from '../../../projections/runner/projection-runner';
import { rebuild, rollback, verify } from '../../../projections/runner/rebuild';
import { millisecondsOf } from '../../kernel/instant';
import { ApplicationError } from '../errors';
import { decode, recordedAtOf } from '../events/codec';
import type { RunnerStatus } from '../../../projections/runner/projection-runner';
import type { RunnableProjection } from '../../../projections/runner/fold-batch';
import type { StreamName } from '../../kernel/event';
import type { Freshness } from '../queries/messages';
import type { Clock } from '../ports/clock';
import type { EventStore, Position } from '../ports/event-store';
import type {
  OnProgress,
  Progress,
  ProjectionControl,
  ProjectionStatus,
  RebuildOutcome,
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

/** Runs every projection of this process, and does to them what an operator asks for. */
export class ProjectionHost implements ProjectionControl {
  readonly #runners: ReadonlyMap<string, ProjectionRunner>;
  readonly #progress = new Map<string, Progress>();
  readonly #lastRebuilds = new Map<string, RebuildOutcome>();
  readonly #listeners = new Map<string, () => void>();
  readonly #owner = `${hostname()}/${process.pid}`;
  readonly #source;
  #isRunning = false;

  constructor(private readonly dependencies: HostDependencies) {
    const { events, documents, clock, projections, onFault } = dependencies;
    const surroundings = {
      owner: this.#owner,
      nowMs: () => millisecondsOf(clock.now()),
      onFault,
      onStep: (name: string) => this.#listeners.get(name)?.(),
    };
    this.#source = { store: events, decode };
    this.#runners = new Map(
      projections.map((projection) => [
        projection.name,
        new ProjectionRunner(projection, this.#source, documents, surroundings),
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
  async freshness(name: string, stream?: StreamName): Promise<Freshness & { readonly isBuilding: boolean }> {
    const { status } = this.#runner(name);
    const { position, hasCaughtUp, parked } = status;
    const head = await this.dependencies.events.head();
    const hasAll = head === null || (position !== null && head <= position);
    return {
      position,
      ageSeconds: hasAll ? 0 : await this.#ageOf(name, status),
      incomplete: stream !== undefined && parked.some((one) => one.stream === stream),
      isBuilding: !hasCaughtUp && !hasAll,
    };
  }

  /** A live runner knows since when it has been behind; of one that stands still the events that wait tell it. */
  async #ageOf(name: string, { state, behindSinceMs }: RunnerStatus): Promise<number> {
    if (state !== 'live') return (await this.lag(name)).seconds;
    const now = millisecondsOf(this.dependencies.clock.now());
    return behindSinceMs === null ? 0 : Math.max(0, now - behindSinceMs) / 1000;
  }

  list(): Promise<readonly ProjectionStatus[]> {
    return Promise.all([...this.#runners.keys()].map((name) => this.status(name)));
  }

  async status(name: string): Promise<ProjectionStatus> {
    const runner = this.#runner(name);
    const { state, position, parked, error } = runner.status;
    const progress = this.#progress.get(name);
    const lastRebuild = this.#lastRebuilds.get(name);
    return {
      name,
      version: runner.projection.version,
      position,
      lag: await this.lag(name),
      parked,
      state: (progress ?? state === 'building') ? 'rebuilding' : state,
      ...(progress && { progress }),
      ...(error !== undefined && { error }),
      ...(lastRebuild && { lastRebuild }),
    };
  }

  /** How many events wait for the projection, and for how long the oldest of them. */
  async lag(name: string): Promise<{ readonly events: number; readonly seconds: number }> {
    const { events, clock } = this.dependencies;
    const { projection, status } = this.#runner(name);
    const head = await events.head();
    if (!head || (status.position !== null && head <= status.position)) return { events: 0, seconds: 0 };
    const after = status.position ?? 'start';
    const waiting = await events.countAfter(after, projection.categories, lagCountedTo);
    if (waiting === 0) return { events: 0, seconds: 0 };
    for await (const event of events.readAll(after, projection.categories)) {
      const age = millisecondsOf(clock.now()) - millisecondsOf(recordedAtOf(event));
      return { events: waiting, seconds: Math.max(0, age / 1000) };
    }
    return { events: 0, seconds: 0 };
  }

  async rebuild(name: string, onProgress?: OnProgress): Promise<RebuildResult> {
    try {
      const built = await this.#beside(name, onProgress, rebuild);
      this.#lastRebuilds.set(name, built);
      return { name, ...built };
    } catch (error) {
      if (!(error instanceof ApplicationError)) this.#lastRebuilds.set(name, { failure: String(error) });
      throw error;
    }
  }

  verify(name: string, onProgress?: OnProgress): Promise<VerifyResult> {
    return this.#beside(name, onProgress, async (work) => {
      const { documents, differences } = await verify(work);
      return { name, equal: differences.length === 0, documents, differences };
    });
  }

  async rollback(name: string): Promise<void> {
    const runner = this.#runner(name);
    const done = await this.#whileStopped(runner, () =>
      rollback(this.dependencies.documents, runner.projection),
    );
    if (!done) throw new ApplicationError('not-found', 'There is no earlier generation to go back to.');
  }

  async #beside<Result>(
    name: string,
    onProgress: OnProgress | undefined,
    run: (work: Parameters<typeof rebuild>[0]) => Promise<Result>,
  ): Promise<Result> {
    const runner = this.#runner(name);
    if (this.#progress.has(name)) {
      throw new ApplicationError('projection-busy', `The projection ${name} is being rebuilt already.`);
    }
    this.#progress.set(name, { done: 0, total: 0 });
    this.#lastRebuilds.delete(name);
    try {
      return await run({
        source: this.#source,
        documents: this.dependencies.documents,
        projection: runner.projection,
        owner: this.#owner,
        whileStopped: (work) => this.#whileStopped(runner, work),
        onProgress: (done, total) => {
          this.#progress.set(name, { done, total });
          onProgress?.({ done, total });
        },
      });
    } finally {
      this.#progress.delete(name);
    }
  }

  async #whileStopped<Result>(runner: ProjectionRunner, work: () => Promise<Result>): Promise<Result> {
    await runner.stop();
    try {
      return await work();
    } finally {
      if (this.#isRunning) runner.start();
    }
  }

  #runner(name: string): ProjectionRunner {
    const runner = this.#runners.get(name);
    if (!runner) throw new ApplicationError('projection-not-found', `There is no projection ${name}.`);
    return runner;
  }
}
