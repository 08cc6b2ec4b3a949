import { rebuild, rollback, verify } from '../../../projections/runner/rebuild';
import { Lanes } from '../commands/lanes';
import { ApplicationError } from '../errors';
import type { Source } from '../../../projections/runner/follow';
import type { ProjectionRunner } from '../../../projections/runner/projection-runner';
import type { Rebuilding } from '../../../projections/runner/rebuild';
import type {
  OnProgress,
  Progress,
  ProjectionStatus,
  RebuildOutcome,
  RebuildResult,
  VerifyResult,
} from '../ports/projection-control';
import type { ReadStore } from '../ports/read-store';

export interface OperationDependencies {
  readonly source: Source;
  readonly documents: ReadStore;
  readonly owner: string;
  /** Whether a runner that was stopped for an operation is to be started again. */
  readonly isRunning: () => boolean;
}

/** What an operator does to a projection: at most one rebuild or verification at a time, and no rollback beside it. */
export class Operations {
  readonly #progress = new Map<string, Progress>();
  readonly #lastRebuilds = new Map<string, RebuildOutcome>();
  readonly #lanes = new Lanes();

  constructor(private readonly dependencies: OperationDependencies) {}

  /** What is under way, and what came of the last rebuild. */
  status(name: string): Pick<ProjectionStatus, 'progress' | 'lastRebuild'> {
    const progress = this.#progress.get(name);
    const lastRebuild = this.#lastRebuilds.get(name);
    return { ...(progress && { progress }), ...(lastRebuild && { lastRebuild }) };
  }

  async rebuild(runner: ProjectionRunner, onProgress?: OnProgress): Promise<RebuildResult> {
    const { name } = runner.projection;
    this.#mustBeIdle(name);
    this.#lastRebuilds.delete(name);
    try {
      const built = await this.#beside(runner, onProgress, rebuild);
      this.#lastRebuilds.set(name, built);
      return { name, ...built };
    } catch (error) {
      if (!(error instanceof ApplicationError)) this.#lastRebuilds.set(name, { failure: String(error) });
      throw error;
    }
  }

  verify(runner: ProjectionRunner, onProgress?: OnProgress): Promise<VerifyResult> {
    return this.#beside(runner, onProgress, async (work) => {
      const { documents, differences } = await verify(work);
      const { name } = runner.projection;
      return { name, equal: differences.length === 0, documents, differences };
    });
  }

  async rollback(runner: ProjectionRunner): Promise<void> {
    this.#mustBeIdle(runner.projection.name);
    const done = await this.#whileStopped(runner, () =>
      rollback(this.dependencies.documents, runner.projection),
    );
    if (!done) throw new ApplicationError('not-found', 'There is no earlier generation to go back to.');
  }

  async #beside<Result>(
    runner: ProjectionRunner,
    onProgress: OnProgress | undefined,
    run: (work: Rebuilding) => Promise<Result>,
  ): Promise<Result> {
    const { source, documents, owner } = this.dependencies;
    const { projection } = runner;
    const { name } = projection;
    this.#mustBeIdle(name);
    this.#progress.set(name, { done: 0, total: 0 });
    try {
      return await run({
        source,
        documents,
        projection,
        owner,
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

  #mustBeIdle(name: string): void {
    if (!this.#progress.has(name)) return;
    throw new ApplicationError(
      'projection-busy',
      `The projection ${name} is being rebuilt or verified already.`,
    );
  }

  /** One at a time: the first to be done would start the runner while the next still counts on its standing still. */
  #whileStopped<Result>(runner: ProjectionRunner, work: () => Promise<Result>): Promise<Result> {
    return this.#lanes.run(runner.projection.name, async () => {
      await runner.stop();
      try {
        return await work();
      } finally {
        if (this.dependencies.isRunning()) runner.start();
      }
    });
  }
}
