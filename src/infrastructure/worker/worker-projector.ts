import { Worker } from 'node:worker_threads';
import type { RunnerReport } from '../../../projections/runner/projection-runner';
import type { Projector, ProjectorEvents } from '../../application/ports/projector';
import { AtMostEvery } from './at-most-every';
import type { FromThread, ToThread } from './messages';
import { PlainError, faultOf } from '../../kernel/fault';

export interface WorkerProjectorOptions extends ProjectorEvents {
  /** The thread's entry, in the form in which this process runs: compiled, or as TypeScript. */
  readonly file: string;
  /** What the entry is handed as `workerData`. */
  readonly data: unknown;
  /** Calls after every append; the answer ends it. */
  readonly onAppended: (listener: () => void) => () => void;
  /** Node's options for the thread; this process's own unless said. */
  readonly execArgv?: readonly string[];
}

/** Often enough for who waits to read what he wrote, seldom enough that the thread has a batch to work on. */
const appendedEveryMs = 10;
const firstPauseMs = 100;
const longestPauseMs = 10_000;
/** Whose fault it is when the thread itself has ended. */
const everyProjection = 'all projections';

/** The projections in a thread of their own, which is started again whenever it ends by itself. */
export class WorkerProjector implements Projector {
  readonly #appended = new AtMostEvery(appendedEveryMs, () => {
    this.#tell('appended');
  });
  readonly #latest = new Map<string, RunnerReport>();
  #worker: Worker | null = null;
  #ended: Promise<void> = Promise.resolve();
  #stopListening: () => void = () => undefined;
  #isStarted = false;
  #pauseMs = firstPauseMs;
  #restart: NodeJS.Timeout | undefined;

  constructor(private readonly options: WorkerProjectorOptions) {}

  start(): void {
    if (this.#isStarted) return;
    this.#isStarted = true;
    this.#stopListening = this.options.onAppended(() => {
      this.#appended.ask();
    });
    this.#begin();
  }

  /** What the thread is writing is written to its end, and its stores are closed. */
  async stop(): Promise<void> {
    this.#isStarted = false;
    clearTimeout(this.#restart);
    this.#stopListening();
    this.#appended.cancel();
    this.#tell('stop');
    await this.#ended;
  }

  nudge(): void {
    this.#tell('nudge');
  }

  isOurs(): boolean {
    return true;
  }

  #tell(message: ToThread): void {
    this.#worker?.postMessage(message);
  }

  #begin(): void {
    const { file, data, execArgv } = this.options;
    const worker = new Worker(file, { workerData: data, ...(execArgv && { execArgv: [...execArgv] }) });
    let reason: unknown;
    worker.on('message', (message: FromThread) => {
      this.#take(message);
    });
    worker.once('error', (error) => {
      reason = error;
    });
    this.#worker = worker;
    this.#ended = new Promise((resolve) => {
      worker.once('exit', (code) => {
        this.#worker = null;
        if (this.#isStarted)
          this.#fell(reason ?? new PlainError(`The projector's thread ended with code ${String(code)}`));
        else if (reason !== undefined) this.options.onFault(everyProjection, reason);
        resolve();
      });
    });
  }

  #take(message: FromThread): void {
    if (message.kind === 'fault') {
      this.options.onFault(message.projection, message.error);
      return;
    }
    for (const report of message.reports) {
      if (report.state === 'live') this.#pauseMs = firstPauseMs;
      this.#latest.set(report.projection, report);
      this.options.onReport(report);
    }
  }

  /** The thread after it goes on from the checkpoints. Until then nobody is to think that the projections run. */
  #fell(reason: unknown): void {
    const error = faultOf(reason);
    this.options.onFault(everyProjection, reason);
    for (const report of this.#latest.values())
      this.options.onReport({ ...report, state: 'stopped', isLeading: false, error });
    this.#restart = setTimeout(() => {
      this.#begin();
    }, this.#pauseMs);
    this.#pauseMs = Math.min(this.#pauseMs * 2, longestPauseMs);
  }
}
