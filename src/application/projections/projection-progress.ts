import { setTimeout as delay } from 'node:timers/promises';
import { pointerOf } from '../../../projections/runner/generations';
import { ownGeneration } from '../../../projections/runner/pointer-moves';
import { ApplicationError } from '../errors';
import { unheard } from './followed';
import { FreshnessJudge } from './freshness';
import { lagOf } from './projection-lag';
import { statusOf } from './projection-status';
import { Waiters } from './waiters';
import type { RunnableProjection } from '../../../projections/runner/fold-batch';
import type { RunnerReport } from '../../../projections/runner/projection-runner';
import type { StreamName } from '../../kernel/event';
import type { Position } from '../ports/event-store';
import type { ProjectionStatus } from '../ports/projection-control';
import type { Generation, ReadStore } from '../ports/read-store';
import type { Followed } from './followed';
import type { FreshnessDependencies, ReadModelFreshness } from './freshness';
import type { Lag } from './projection-lag';

const lookEveryMs = 10;
/** Somebody waits: often enough for him, and not so often that those who write wait for those who look. */
const awaitedEveryMs = 25;
const noLook = (): Promise<void> => Promise.resolve();

export interface ProgressDependencies extends FreshnessDependencies {
  readonly documents: ReadStore;
  readonly projections: readonly RunnableProjection[];
}

/**
 * How far each projection has come, for those who read: told by whoever runs the projections, wherever that is. It does
 * not run or change any.
 */
export class ProjectionProgress {
  readonly #followed: ReadonlyMap<string, Followed>;
  readonly #freshness: FreshnessJudge;
  #look: (name: string) => Promise<void> = noLook;

  constructor(private readonly dependencies: ProgressDependencies) {
    this.#freshness = new FreshnessJudge(dependencies);
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
  freshness(name: string, stream?: StreamName): Promise<ReadModelFreshness> {
    return this.#freshness.of(this.#of(name), { look: () => this.#look(name), stream });
  }

  names(): readonly string[] {
    return [...this.#followed.keys()];
  }

  /** How it stands with a projection, for operators: it counts the events that wait. @throws ApplicationError projection-not-found */
  async status(name: string): Promise<ProjectionStatus> {
    const { projection, report } = this.#of(name);
    const pointer = await pointerOf(this.dependencies.documents, projection);
    const generation = ownGeneration(pointer, projection.version);
    return statusOf({ projection, report, generation, pointer, lag: await this.lag(name) });
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
