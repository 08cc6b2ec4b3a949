import { pause } from '../../../projections/runner/pause';
import type { EventStore, Position } from '../ports/event-store';

const everyMs = 250;

export interface HeadSample {
  readonly head: Position | null;
  /** The machine's milliseconds when it was asked for. */
  readonly atMs: number;
}

/** Where the event store ended, time and again, so that a checkpoint tells at what moment it had everything. */
export class HeadSamples {
  #samples: readonly HeadSample[] = [];
  #stopping: AbortController | null = null;
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly events: Pick<EventStore, 'head'>,
    private readonly nowMs: () => number,
  ) {}

  start(): void {
    const stopping = new AbortController();
    this.#stopping = stopping;
    this.#running = this.#run(stopping.signal);
  }

  async stop(): Promise<void> {
    this.#stopping?.abort();
    await this.#running;
  }

  /** When the last sample was taken that is all there before this position; null where none is. */
  hadAllAt(position: Position | null): number | null {
    const hasAll = ({ head }: HeadSample): boolean =>
      head === null || (position !== null && head <= position);
    return this.#samples.find(hasAll)?.atMs ?? null;
  }

  /** The newest first; two, so that one who is always a step behind is seen to follow. */
  async #run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const atMs = this.nowMs();
      const sample = await this.events.head().then(
        (head) => ({ head, atMs }),
        () => null,
      );
      if (sample) this.#samples = [sample, ...this.#samples].slice(0, 2);
      await pause(everyMs, signal);
    }
  }
}
