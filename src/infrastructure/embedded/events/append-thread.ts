import { Worker } from 'node:worker_threads';
import {
  type Appended,
  StoreUnavailable,
  WrongExpectedRevision,
} from '../../../application/ports/event-store';
import type { AppendRequest } from './append-request';
import type { Appender } from './appender';
import type { FromThread, Refusal } from './append-thread-messages';
import type { Outcome } from './group-commit';

/**
 * Appends in a thread of its own: whoever is answered does not wait while the disk does. It begins with the first group,
 * and anew with the next one should it end by itself; what it was at is then unknown to whoever asked.
 */
export class AppendThread implements Appender {
  readonly holdsUp = false;
  #worker: Worker | null = null;
  /** What the thread last failed of. */
  #failure: unknown;

  /** The entry is the thread's file, in the form in which this process runs unless said: compiled, or as TypeScript. */
  constructor(
    private readonly path: string,
    private readonly entry = require.resolve('./append-thread-entry'),
  ) {}

  async append(group: readonly AppendRequest[]): Promise<readonly Outcome<Appended>[]> {
    const told = await this.#ask(group);
    if ('failure' in told) throw errorOf(told.failure);
    return told.outcomes.map((outcome, i) =>
      'answer' in outcome ? outcome : { refusal: errorOf(outcome.refusal, group[i]) },
    );
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    if (!worker) return;
    // However it ends: what was to be stored has been answered for, and the file is to be let go of.
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    worker.postMessage('close');
    await ended;
  }

  #ask(group: readonly AppendRequest[]): Promise<FromThread> {
    const worker = (this.#worker ??= this.#begin());
    return new Promise((resolve, reject) => {
      const gone = (): void => {
        reject(
          new StoreUnavailable('The thread that appends has ended; whether it had appended is unknown', {
            cause: this.#failure,
          }),
        );
      };
      worker.once('exit', gone);
      worker.once('message', (told: FromThread) => {
        worker.off('exit', gone);
        resolve(told);
      });
      worker.postMessage(group);
    });
  }

  #begin(): Worker {
    this.#failure = undefined;
    const worker = new Worker(this.entry, { workerData: this.path });
    // Without a listener the whole process would end by it; the exit that follows tells whoever waits.
    worker.on('error', (failure) => {
      this.#failure = failure;
    });
    worker.once('exit', () => {
      if (this.#worker === worker) this.#worker = null;
    });
    return worker;
  }
}

function errorOf(refusal: Refusal, request?: AppendRequest): Error {
  if (refusal.kind === 'unavailable') return new StoreUnavailable(refusal.message);
  if (refusal.kind === 'wrong-revision' && request)
    return new WrongExpectedRevision(request.stream, request.expected, refusal.actual);
  return new Error(refusal.kind === 'fault' ? refusal.message : refusal.kind);
}
