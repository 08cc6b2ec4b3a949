import { turn } from './follow';
import { movePointer } from './generations';
import { GenerationRunner } from './generation-runner';
import { advanced } from './pointer-moves';
import { Rate } from './rate';
import type { Beside, BuildProgress } from '../../src/application/ports/read-store';
import type { Intake } from './follow';
import type { Attendant, GenerationWork } from './generation-runner';

const tellEveryMs = 250;
const heartbeatMs = 1_000;
const countedAtMost = 100_000_000;
/** For so long, at most, a batch waits for those that people read. */
const patienceMs = 50;
const glanceMs = 5;

export interface SideSurroundings {
  /** Whether what people read is waiting to be brought up to date. */
  readonly isPressed: () => boolean;
  readonly onFault: (error: unknown) => void;
  /** It has caught up, or failed: there is something to decide. */
  readonly onTurn: () => void;
}

/**
 * Builds one generation beside the live one and then keeps it current. It goes on from the generation's own checkpoint,
 * tells how far it is in the pointer, and gives way to the live ones.
 */
export class SideBuild {
  readonly #runner: GenerationRunner;
  readonly #rate = new Rate();
  #telling: NodeJS.Timeout | undefined;
  #writing: Promise<unknown> = Promise.resolve();
  #done: number;
  #total = 0;
  #told = { done: -1, atMs: 0 };

  constructor(
    private readonly work: GenerationWork,
    /** As it was last seen in the pointer. */
    public beside: Beside,
    private readonly surroundings: SideSurroundings,
  ) {
    this.#done = beside.progress.done;
    this.#runner = new GenerationRunner(work, this.#attendant());
  }

  get runner(): GenerationRunner {
    return this.#runner;
  }

  get progress(): BuildProgress {
    const { hasCaughtUp } = this.#runner.report;
    const total = hasCaughtUp ? this.#done : Math.max(this.#total, this.#done);
    return { done: this.#done, total, perSecond: this.#rate.perSecond };
  }

  /** Counts what there is to take in, once, and begins. */
  async start(): Promise<void> {
    const { documents, target, source, projection } = this.work;
    const from = (await documents.checkpoint(target)) ?? 'start';
    const waiting = await source.store.countAfter(from, projection.categories, countedAtMost);
    // Of a build that was broken off, what was told last may be some moments old.
    this.#done = Math.max(this.#done, this.beside.progress.total - waiting);
    this.#total = this.#done + waiting;
    this.#rate.begin(this.#done);
    this.#tell();
    this.#telling = setInterval(() => {
      this.#tell();
    }, tellEveryMs);
    this.#runner.start();
  }

  async stop(): Promise<void> {
    await this.letGo();
    await this.#runner.stop();
  }

  /** The runner goes on under whoever attends to it next. */
  async letGo(): Promise<GenerationRunner> {
    clearInterval(this.#telling);
    await this.#writing;
    return this.#runner;
  }

  #attendant(): Attendant {
    const { onFault, onTurn } = this.surroundings;
    return {
      onFault: (error) => {
        onFault(error);
        onTurn();
      },
      onReport: () => undefined,
      onIntake: (intake) => {
        this.#take(intake);
      },
      giveWay: () => this.#giveWay(),
    };
  }

  #take({ events, isCaughtUp }: Intake): void {
    this.#done += events;
    if (isCaughtUp && this.beside.state === 'building') this.surroundings.onTurn();
  }

  async #giveWay(): Promise<void> {
    await turn();
    for (let waited = 0; this.surroundings.isPressed() && waited < patienceMs; waited += glanceMs) {
      await new Promise((resolve) => setTimeout(resolve, glanceMs));
    }
  }

  /** Also without anything new now and then, so that whoever waits for it knows that somebody is at it. */
  #tell(): void {
    if (this.beside.state === 'built' || this.#runner.report.state === 'standby') return;
    this.#rate.measure(this.#done);
    const silentMs = this.work.nowMs() - this.#told.atMs;
    if (this.#done === this.#told.done && silentMs < heartbeatMs) return;
    this.#told = { done: this.#done, atMs: this.work.nowMs() };
    const { documents, target } = this.work;
    this.#writing = movePointer(
      documents,
      target.projection,
      advanced(target.generation, this.progress),
    ).catch(() => null);
  }
}
