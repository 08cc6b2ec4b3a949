import { hostname } from 'node:os';
import { ProjectionRunner } from '../../../projections/runner/projection-runner';
import { millisecondsOf } from '../../kernel/instant';
import { ApplicationError } from '../errors';
import { decode } from '../events/codec';
import { Operations } from './operations';
import type { RunnableProjection } from '../../../projections/runner/fold-batch';
import type { Clock } from '../ports/clock';
import type { EventStore } from '../ports/event-store';
import type {
  OnProgress,
  ProjectionControl,
  ProjectionStatus,
  RebuildResult,
  VerifyResult,
} from '../ports/projection-control';
import type { Projector, ProjectorEvents } from '../ports/projector';
import type { ReadStore } from '../ports/read-store';
import type { ProjectionProgress } from './projection-progress';

export interface HostDependencies extends Pick<ProjectorEvents, 'onFault'> {
  readonly events: EventStore;
  readonly documents: ReadStore;
  readonly clock: Clock;
  readonly projections: readonly RunnableProjection[];
  readonly progress: ProjectionProgress;
}

/** Runs every projection in this thread, and does to them what an operator asks for. */
export class ProjectionHost implements Projector, ProjectionControl {
  readonly #runners: ReadonlyMap<string, ProjectionRunner>;
  readonly #operations: Operations;
  #isRunning = false;

  constructor(private readonly dependencies: HostDependencies) {
    const { events, documents, clock, projections, progress, onFault } = dependencies;
    const owner = `${hostname()}/${process.pid}`;
    const source = { store: events, decode };
    const surroundings = {
      owner,
      nowMs: () => millisecondsOf(clock.now()),
      onFault,
      onReport: progress.take.bind(progress),
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

  list(): Promise<readonly ProjectionStatus[]> {
    return Promise.all([...this.#runners.keys()].map((name) => this.status(name)));
  }

  async status(name: string): Promise<ProjectionStatus> {
    const status = await this.dependencies.progress.status(name);
    const operations = this.#operations.status(name);
    return { ...status, ...operations, ...(operations.progress && { state: 'rebuilding' }) };
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
