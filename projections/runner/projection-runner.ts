import { Bell } from './bell';
import { BesideRunner } from './beside-runner';
import { dropStrays, movePointer, pointerOf } from './generations';
import { LiveRunner } from './live-runner';
import { asked, ownGeneration, switched } from './pointer-moves';
import type { LivePointer, ReadStore } from '../../src/application/ports/read-store';
import type { RunnableProjection } from './fold-batch';
import type { Source, WatchBatch } from './follow';
import type { GenerationReport } from './generation-report';
import { faultOf } from '../../src/kernel/fault';

/** What a runner tells of itself, as plain data: it may be told to another thread. */
export interface RunnerReport extends GenerationReport {
  readonly projection: string;
}

/** What a runner needs from the process that it runs in. */
export interface Surroundings {
  /** Tells this process from every other that could write the same projection. */
  readonly owner: string;
  readonly nowMs: () => number;
  /** Other processes look in the read store how far it is. */
  readonly isShared?: boolean;
  readonly onFault: (projection: string, error: unknown) => void;
  /** After every batch of the live generation, and whenever its runner begins, falls behind, fails or stops. */
  readonly onReport: (report: RunnerReport) => void;
  /** Whether anything that people read waits to be brought up to date: what is built beside gives way to it. */
  readonly isPressed?: () => boolean;
  readonly watchBatch?: WatchBatch;
}

const lookEveryMs = 1_000;

/**
 * Runs one projection as its pointer in the read store says: keeps the live generation up to date, and builds beside it
 * what an operator has asked for in this process or another. It looks at the pointer each second, and when nudged.
 */
export class ProjectionRunner {
  readonly #bell = new Bell();
  readonly #live: LiveRunner;
  readonly #beside: BesideRunner;
  #stopping: AbortController | null = null;
  #attending: Promise<void> = Promise.resolve();
  #error: string | undefined;

  constructor(
    readonly projection: RunnableProjection,
    source: Source,
    private readonly documents: ReadStore,
    private readonly surroundings: Surroundings,
  ) {
    const { owner, nowMs, isShared, watchBatch } = surroundings;
    const work = { projection, source, documents, owner, nowMs, isShared, watchBatch };
    const onTurn = this.nudge.bind(this);
    const onFault = (error: unknown): void => {
      surroundings.onFault(projection.name, error);
    };
    this.#live = new LiveRunner(work, { onFault, onReport: this.#tell.bind(this), onTurn });
    this.#beside = new BesideRunner(work, {
      live: () => this.#live.runner,
      isPressed: () => surroundings.isPressed?.() ?? this.report.behindSinceMs !== null,
      onFault,
      onTurn,
    });
  }

  get report(): RunnerReport {
    const { name: projection } = this.projection;
    const report = this.#live.runner?.report ?? this.#unread;
    if (!this.#isStarted) return { ...report, projection, state: 'stopped', isLeading: false };
    const error = this.#error ?? report.error;
    // Started again, it stands still no longer, though nothing has been seen of it yet.
    const state = report.state === 'stopped' && error === undefined ? 'building' : report.state;
    return { ...report, projection, state, ...(error !== undefined && { error }) };
  }

  /** Goes on where it is started already; where it is still being stopped, begins when that is done. */
  start(): void {
    if (this.#isStarted) return;
    const stopping = new AbortController();
    this.#stopping = stopping;
    this.#attending = this.#attending.then(() => this.#attend(stopping.signal));
  }

  /** After this nothing is being written, and the leases are free. What is beside is gone on with at the next start. */
  async stop(): Promise<void> {
    this.#stopping?.abort();
    this.#stopping = null;
    this.nudge();
    await this.#attending;
    if (!this.#isStarted) this.#tell();
  }

  /** Looks at the pointer now. */
  nudge(): void {
    this.#bell.ring();
  }

  get #isStarted(): boolean {
    return this.#stopping !== null;
  }

  async #attend(signal: AbortSignal): Promise<void> {
    const isOver = (): boolean => signal.aborted;
    while (!isOver()) {
      try {
        await this.#look(signal);
        this.#error = undefined;
      } catch (error) {
        if (!isOver()) this.#fail(error);
      }
      if (!isOver()) await this.#bell.pause(lookEveryMs);
    }
    await this.#beside.stop();
    await this.#live.stop();
  }

  async #look(signal: AbortSignal): Promise<void> {
    const { name, version } = this.projection;
    const pointer = await pointerOf(this.documents, this.projection);
    const own = ownGeneration(pointer, version);
    await this.#live.keep(own);
    if (needsOwn(pointer, version)) {
      await this.#askFor((now) => needsOwn(now, version));
      return;
    }
    // What is of another past than the events is never gone on with. It stays to be looked at, until the next switch.
    if (own !== null && this.#live.runner?.report.isAhead)
      await this.#askFor((now) => now.beside === null && ownGeneration(now, version) === own);
    const isMine = pointer.beside?.version === version && (own === null || this.#live.isLeading);
    await this.#beside.keep(isMine ? pointer.beside : null);
    if (await this.#beside.advance()) await this.#switch(signal);
    if (this.#live.isLeading) await dropStrays(this.documents, name, this.surroundings.owner);
  }

  /** Documents of another version of the projector are not gone on with; they stay until the new ones are built. */
  async #askFor(isNeeded: (pointer: LivePointer) => boolean): Promise<void> {
    const { name, version } = this.projection;
    const wish = { purpose: 'rebuild', switch: 'when-built', version, requestedAt: this.#now() } as const;
    await movePointer(this.documents, name, (pointer) => (isNeeded(pointer) ? asked(pointer, wish) : null));
    this.nudge();
  }

  async #switch(signal: AbortSignal): Promise<void> {
    const next = this.#beside.side?.runner;
    if (!next) return;
    const makeSwitch = async (): Promise<boolean> => {
      const move = switched(next.target.generation, this.#now());
      const isMade = (await movePointer(this.documents, this.projection.name, move)) !== null;
      if (isMade) await this.#beside.release();
      return isMade;
    };
    await this.#live.giveWayTo(next, makeSwitch, signal);
    this.nudge();
  }

  /** Before there is a generation to read. */
  get #unread(): GenerationReport {
    const error = this.#beside.side?.runner.report.error;
    return {
      state: 'building',
      generation: null,
      position: null,
      hasCaughtUp: false,
      behindSinceMs: null,
      parked: [],
      isLeading: false,
      ...(error !== undefined && { error }),
    };
  }

  #fail(error: unknown): void {
    this.#error = faultOf(error);
    this.surroundings.onFault(this.projection.name, error);
    this.#tell();
  }

  #now(): string {
    return new Date(this.surroundings.nowMs()).toISOString();
  }

  #tell(): void {
    this.surroundings.onReport(this.report);
  }
}

/** Whether there is nothing to read for this version, and it is not on its way either. */
function needsOwn(pointer: LivePointer, version: number): boolean {
  const { beside } = pointer;
  if (ownGeneration(pointer, version) !== null) return false;
  return beside?.version !== version || beside.purpose !== 'rebuild' || beside.switch !== 'when-built';
}
