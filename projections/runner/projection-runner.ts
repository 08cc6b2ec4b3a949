import { follow } from './follow';
import { dropStrays, liveGeneration } from './generations';
import { GenerationWriter } from './generation-writer';
import type { Position } from '../../src/application/ports/event-store';
import type { Lease, ReadStore } from '../../src/application/ports/read-store';
import type { Parked, RunnableProjection } from './fold-batch';
import type { Source } from './follow';

const leaseMs = 10_000;
const firstPauseMs = 100;
const longestPauseMs = 5_000;

/**
 * What a runner tells of itself, as plain data: it may be told to another thread. `building`: it has not yet taken in
 * everything that there was when it began anew.
 */
export interface RunnerReport {
  readonly projection: string;
  readonly state: 'live' | 'building' | 'stopped';
  readonly error?: string;
  /** The generation that all of this is said of; null before it has begun to write one. */
  readonly generation: number | null;
  readonly position: Position | null;
  /** Whether it has had everything at least once since it was started. */
  readonly hasCaughtUp: boolean;
  /** Since when it has not had everything, in the clock's milliseconds; null while it has. */
  readonly behindSinceMs: number | null;
  readonly parked: readonly Parked[];
}

/** What a runner needs from the process that it runs in. */
export interface Surroundings {
  /** Tells this process from every other that could write the same projection. */
  readonly owner: string;
  readonly nowMs: () => number;
  readonly onFault: (projection: string, error: unknown) => void;
  /** After every batch, and whenever the runner begins, falls behind, fails or stops. */
  readonly onReport: (report: RunnerReport) => void;
}

/**
 * Keeps one projection's live generation up to date: takes the lease, follows the event store from the checkpoint, and
 * begins again after any fault. Only one runner writes a projection at a time, whatever the number of processes.
 */
export class ProjectionRunner {
  #reached: Position | null = null;
  #writer: GenerationWriter | null = null;
  #stopping = new AbortController();
  #running: Promise<void> = Promise.resolve();
  #state: RunnerReport['state'] = 'stopped';
  #error: string | undefined;
  #hasCaughtUp = false;
  #behindSinceMs: number | null = null;
  #isTidied = false;
  #isStarted = false;

  constructor(
    readonly projection: RunnableProjection,
    private readonly source: Source,
    private readonly documents: ReadStore,
    private readonly surroundings: Surroundings,
  ) {}

  get report(): RunnerReport {
    return {
      projection: this.projection.name,
      state: this.#state,
      ...(this.#error !== undefined && { error: this.#error }),
      generation: this.#writer?.target.generation ?? null,
      position: this.#reached,
      hasCaughtUp: this.#hasCaughtUp,
      behindSinceMs: this.#behindSinceMs,
      parked: this.#writer?.parked ?? [],
    };
  }

  /** Goes on where it is started already; where it is still being stopped, begins when that is done. */
  start(): void {
    if (this.#isStarted) return;
    this.#isStarted = true;
    this.#stopping = new AbortController();
    this.#state = 'building';
    const { signal } = this.#stopping;
    this.#running = this.#running.then(() => this.#run(signal));
  }

  /** After this nothing is being written, and the lease is free. */
  async stop(): Promise<void> {
    const stopping = this.#stopping;
    this.#isStarted = false;
    stopping.abort();
    await this.#running;
    const isStartedAgain = this.#stopping !== stopping;
    if (isStartedAgain) return;
    this.#state = 'stopped';
    this.#tell();
  }

  async #run(signal: AbortSignal): Promise<void> {
    let pauseMs = firstPauseMs;
    while (!signal.aborted) {
      try {
        await this.#runOnce(signal, () => {
          pauseMs = firstPauseMs;
        });
      } catch (error) {
        this.#error = error instanceof Error ? error.message : String(error);
        this.#state = 'stopped';
        this.#behindSinceMs ??= this.surroundings.nowMs();
        this.surroundings.onFault(this.projection.name, error);
        this.#tell();
        await pause(pauseMs, signal);
        pauseMs = Math.min(pauseMs * 2, longestPauseMs);
      }
    }
  }

  async #runOnce(signal: AbortSignal, onProgress: () => void): Promise<void> {
    const target = await liveGeneration(this.documents, this.projection);
    if (this.#writer?.target.generation !== target.generation) this.#beginAnew();
    const lease = await this.documents.acquireLease(target, this.surroundings.owner, leaseMs);
    if (!lease) throw new Error(`Another process writes the projection ${this.projection.name}`);
    if (!this.#isTidied) await dropStrays(this.documents, this.projection.name, this.surroundings.owner);
    this.#isTidied = true;
    const renewing = setInterval(() => void this.#renew(lease), leaseMs / 3);
    try {
      const writer = await GenerationWriter.open(this.documents, this.projection, lease);
      this.#writer = writer;
      this.#reached = writer.checkpoint;
      this.#tell();
      await follow(this.source, writer, signal, {
        onStep: (position, isCaughtUp) => {
          // A step that moves nothing is no progress: before an event that is not known there is one each time.
          if (position !== this.#reached) onProgress();
          this.#advance(position, isCaughtUp);
        },
        onBehind: () => {
          if (this.#behindSinceMs !== null) return;
          this.#behindSinceMs = this.surroundings.nowMs();
          this.#tell();
        },
      });
    } finally {
      clearInterval(renewing);
      await this.documents.releaseLease(lease).catch(() => undefined);
    }
  }

  /** Another generation may lack what the one before had: nobody may go on thinking that it has it. */
  #beginAnew(): void {
    this.#writer = null;
    this.#hasCaughtUp = false;
    this.#reached = null;
    this.#tell();
  }

  #advance(position: Position | null, isCaughtUp: boolean): void {
    this.#error = undefined;
    this.#reached = position;
    if (isCaughtUp) {
      this.#state = 'live';
      this.#hasCaughtUp = true;
      this.#behindSinceMs = null;
    }
    this.#tell();
  }

  #tell(): void {
    this.surroundings.onReport(this.report);
  }

  // A lease that is lost shows at the next commit, which is fenced: the answer here changes nothing.
  async #renew(lease: Lease): Promise<void> {
    await this.documents.renewLease(lease, leaseMs).catch(() => false);
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done);
  });
