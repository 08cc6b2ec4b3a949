import { follow, turn } from './follow';
import { GenerationWriter } from './generation-writer';
import { takeLease, underLease } from './held-lease';
import { AheadOfEvents } from './generation-report';
import { pause } from './pause';
import { Standing } from './standing';
import type { Generation, Lease, ReadStore } from '../../src/application/ports/read-store';
import type { RunnableProjection } from './fold-batch';
import type { GenerationReport } from './generation-report';
import type { Source, Intake, WatchBatch } from './follow';

const standByMs = 1_000;
const firstPauseMs = 100;
const longestPauseMs = 5_000;

/** Who hears of it, and whom it lets go first. Another one may take over while it runs. */
export interface Attendant {
  readonly onFault: (error: unknown) => void;
  /** After every batch, and whenever it begins, falls behind, fails or stops. */
  readonly onReport: () => void;
  readonly onIntake?: (intake: Intake) => void;
  readonly giveWay?: () => Promise<void>;
}

const nobody: Attendant = { onFault: () => undefined, onReport: () => undefined };

export interface GenerationWork {
  readonly projection: RunnableProjection;
  readonly target: Generation;
  readonly source: Source;
  readonly documents: ReadStore;
  /** Tells this process from every other that could write the same generation. */
  readonly owner: string;
  readonly nowMs: () => number;
  readonly watchBatch?: WatchBatch | undefined;
  /** Others look in the read store how far it is, so that every intake is written there. */
  readonly isShared?: boolean | undefined;
}

/**
 * Keeps one generation up to date: takes its lease, follows the event store from its checkpoint, and begins again after
 * any fault. Only one runner writes a generation at a time, whatever the number of processes.
 */
export class GenerationRunner {
  readonly #standing = new Standing();
  #stopping: AbortController | null = null;
  #running: Promise<void> = Promise.resolve();
  #writer: GenerationWriter | null = null;
  #isLeading = false;

  constructor(
    private readonly work: GenerationWork,
    public attendant: Attendant = nobody,
  ) {}

  get target(): Generation {
    return this.work.target;
  }

  /** Whether it is this process that writes the generation; false until it has had the lease, and once another has it. */
  get isLeading(): boolean {
    return this.#isLeading;
  }

  /** How often it has failed since it last came further. */
  get failures(): number {
    return this.#standing.failures;
  }

  get report(): GenerationReport {
    const { state, error, position, hasCaughtUp, behindSinceMs, isAhead } = this.#standing;
    return {
      state,
      ...(isAhead && { isAhead: true as const }),
      ...(error !== undefined && { error }),
      generation: this.#writer?.target.generation ?? null,
      position,
      hasCaughtUp,
      behindSinceMs,
      parked: this.#writer?.parked ?? [],
      isLeading: this.#isLeading,
    };
  }

  /** Goes on where it is started already. */
  start(): void {
    if (this.#stopping) return;
    this.#stopping = new AbortController();
    this.#standing.state = 'building';
    this.#running = this.#run(this.#stopping.signal);
  }

  /** After this nothing is being written, and the lease is free. */
  async stop(): Promise<void> {
    this.#stopping?.abort();
    await this.#running;
    this.#stopping = null;
    this.#standing.state = 'stopped';
  }

  async #run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.#runOnce(signal);
      } catch (error) {
        this.#standing.fail(error, this.work.nowMs());
        this.attendant.onFault(error);
        this.attendant.onReport();
        await pause(Math.min(firstPauseMs * 2 ** (this.failures - 1), longestPauseMs), signal);
      }
    }
  }

  async #runOnce(signal: AbortSignal): Promise<void> {
    const { documents, target, owner } = this.work;
    const lease = await takeLease(documents, target, owner);
    this.#isLeading = lease !== null;
    if (lease)
      await underLease(documents, lease, (lost) => this.#lead(lease, AbortSignal.any([signal, lost])));
    else await this.#standBy(signal);
  }

  async #standBy(signal: AbortSignal): Promise<void> {
    this.#standing.standBy();
    this.attendant.onReport();
    await pause(standByMs, signal);
  }

  async #lead(lease: Lease, signal: AbortSignal): Promise<void> {
    const { documents, projection, source, isShared, watchBatch } = this.work;
    const writer = await GenerationWriter.open(documents, projection, lease);
    this.#writer = writer;
    await this.#mustNotBeAhead(writer);
    this.#standing.lead(writer.checkpoint);
    this.attendant.onReport();
    await follow(source, writer, signal, {
      isShared: isShared ?? false,
      onIntake: (intake) => {
        this.#standing.advance(intake);
        this.attendant.onIntake?.(intake);
        this.attendant.onReport();
      },
      onBehind: () => {
        if (this.#standing.fallBehind(this.work.nowMs())) this.attendant.onReport();
      },
      giveWay: () => this.attendant.giveWay?.() ?? turn(),
      watchBatch,
    });
  }

  /** Going on from there would pass over events that are to come. @throws AheadOfEvents */
  async #mustNotBeAhead({ checkpoint, projection }: GenerationWriter): Promise<void> {
    const isAhead = checkpoint !== null && checkpoint > ((await this.work.source.store.end()) ?? '');
    this.#standing.isAhead = isAhead;
    if (!isAhead) return;
    this.#standing.position = null;
    throw new AheadOfEvents(projection.name);
  }
}
