import { GenerationRunner } from './generation-runner';
import { until } from './until';
import type { GenerationWork } from './generation-runner';

const patienceMs = 10_000;
const lastStretchMs = 1_000;

export interface LiveSurroundings {
  readonly onFault: (error: unknown) => void;
  readonly onReport: () => void;
  /** Who writes it has changed: there may be something else to do. */
  readonly onTurn: () => void;
}

/** Runs the generation that is read, and lets another one take its place. */
export class LiveRunner {
  #runner: GenerationRunner | null = null;
  #wasLeading = false;

  constructor(
    private readonly work: Omit<GenerationWork, 'target'>,
    private readonly surroundings: LiveSurroundings,
  ) {}

  get runner(): GenerationRunner | null {
    return this.#runner;
  }

  /** Whether it is this process that writes what is read. */
  get isLeading(): boolean {
    return this.#runner?.isLeading ?? false;
  }

  /** Runs this generation and no other; none, where there is none to read. */
  async keep(generation: number | null): Promise<void> {
    if (this.#runner?.target.generation !== generation) {
      await this.#runner?.stop();
      this.#runner = null;
    }
    if (generation === null) return;
    const target = { projection: this.work.projection.name, generation };
    this.#runner ??= this.#attendTo(new GenerationRunner({ ...this.work, target }));
    this.#runner.start();
  }

  /**
   * Lets the next one take its place, if the switch is made. What is read stands still for the last stretch, until the
   * next one has everything that it had: no reader ever goes back to something older.
   */
  async giveWayTo(
    next: GenerationRunner,
    makeSwitch: () => Promise<boolean>,
    signal: AbortSignal,
  ): Promise<void> {
    const former = this.#runner;
    const isAsFar = (): boolean => (next.report.position ?? '') >= (former?.report.position ?? '');
    await until(isAsFar, { withinMs: patienceMs, signal });
    await former?.stop();
    try {
      await until(isAsFar, { withinMs: lastStretchMs, signal });
      if (await makeSwitch()) this.#runner = this.#attendTo(next);
    } finally {
      if (this.#runner === former) former?.start();
    }
    this.surroundings.onReport();
  }

  async stop(): Promise<void> {
    await this.#runner?.stop();
  }

  #attendTo(runner: GenerationRunner): GenerationRunner {
    const { onFault, onReport, onTurn } = this.surroundings;
    runner.attendant = {
      onFault,
      onReport: () => {
        onReport();
        if (this.isLeading !== this.#wasLeading) onTurn();
        this.#wasLeading = this.isLeading;
      },
    };
    return runner;
  }
}
