import { compareGenerations } from './compare';
import { movePointer } from './generations';
import { built, compared, failed, notCompared } from './pointer-moves';
import { SideBuild } from './side-build';
import { until } from './until';
import type { Beside, LivePointer } from '../../src/application/ports/read-store';
import type { GenerationRunner, GenerationWork } from './generation-runner';
import type { SideSurroundings } from './side-build';
import { PlainError, faultOf } from '../../src/kernel/fault';

/** A build that fails so often without coming any further is given up, unless there is nothing else to read. */
const failuresAtMost = 5;
const standstillMs = 30_000;

export interface BesideSurroundings extends SideSurroundings {
  /** What runs the generation that is read now; null where there is none of this version. */
  readonly live: () => GenerationRunner | null;
}

interface Comparing {
  readonly abort: AbortController;
  readonly over: Promise<void>;
}

/** Carries out what the pointer says of the generation beside the live one, whoever has asked for it and wherever. */
export class BesideRunner {
  #side: SideBuild | null = null;
  #comparing: Comparing | null = null;

  constructor(
    private readonly work: Omit<GenerationWork, 'target'>,
    private readonly surroundings: BesideSurroundings,
  ) {}

  get side(): SideBuild | null {
    return this.#side;
  }

  /** Takes up what is to be beside, and drops what no longer is. */
  async keep(beside: Beside | null): Promise<void> {
    if (this.#side?.beside.generation === beside?.generation) {
      if (this.#side && beside) this.#side.beside = beside;
      return;
    }
    await this.stop();
    if (!beside) return;
    const target = { projection: this.work.projection.name, generation: beside.generation };
    const side = new SideBuild({ ...this.work, target }, beside, this.surroundings);
    await side.start();
    this.#side = side;
  }

  /** Does what can be done next. True when it is ready to take the live one's place. */
  async advance(): Promise<boolean> {
    const side = this.#side;
    if (!side) return false;
    const { state, purpose } = side.beside;
    const { failures, report } = side.runner;
    if (failures >= failuresAtMost && this.surroundings.live()) {
      await this.#move(failed(side.beside.generation, this.#now(), report.error ?? 'unknown reason'));
    } else if (state === 'building' && report.hasCaughtUp) {
      await this.#move(built(side.beside.generation, side.progress));
    } else if (state === 'comparing' && report.hasCaughtUp) {
      this.#comparing ??= this.#compare(side);
    }
    return state === 'built' && purpose === 'rebuild' && side.beside.switch === 'when-built';
  }

  /** Hands the runner over: from now on it keeps the live generation. */
  async release(): Promise<GenerationRunner | null> {
    const side = this.#side;
    this.#side = null;
    return side && side.letGo();
  }

  async stop(): Promise<void> {
    this.#comparing?.abort.abort();
    await this.#comparing?.over;
    await this.#side?.stop();
    this.#side = null;
  }

  #compare(side: SideBuild): Comparing {
    const abort = new AbortController();
    const over = this.#comparison(side, abort.signal).finally(() => {
      this.#comparing = null;
      this.surroundings.onTurn();
    });
    return { abort, over };
  }

  async #comparison(side: SideBuild, signal: AbortSignal): Promise<void> {
    const { generation } = side.beside;
    try {
      const live = this.surroundings.live();
      if (!live) throw new PlainError('There is no live generation to compare with.');
      const comparison = await compareGenerations({
        store: this.work.documents,
        live: live.target,
        side: side.runner.target,
        caughtUp: () => this.#caughtUp([live, side.runner], signal),
        signal,
      });
      await this.#move(compared(generation, comparison, this.#now()));
    } catch (error) {
      // Stopped with the process, it is begun again by the next one.
      if (signal.aborted) return;
      this.surroundings.onFault(error);
      await this.#move(notCompared(generation, faultOf(error), this.#now())).catch(this.surroundings.onFault);
    }
  }

  async #caughtUp(runners: readonly GenerationRunner[], signal: AbortSignal): Promise<void> {
    const head = await this.work.source.store.head();
    const has = ({ report }: GenerationRunner): boolean =>
      head === null || (report.position !== null && head <= report.position);
    await until(() => runners.every(has), { withinMs: standstillMs, signal });
  }

  async #move(move: (pointer: LivePointer) => LivePointer | null): Promise<void> {
    await movePointer(this.work.documents, this.work.projection.name, move);
    this.surroundings.onTurn();
  }

  #now(): string {
    return new Date(this.work.nowMs()).toISOString();
  }
}
