import type { RunnableProjection } from '../../../projections/runner/fold-batch';
import type { EventStore } from '../ports/event-store';
import type { Projector, ProjectorEvents } from '../ports/projector';
import type { ReadStore } from '../ports/read-store';
import { HeadSamples } from './head-samples';
import { WatchedProjection } from './watched-projection';

const lookEveryMs = 1_000;

export interface WatchDependencies extends ProjectorEvents {
  readonly events: Pick<EventStore, 'head'>;
  readonly documents: ReadStore;
  readonly projections: readonly RunnableProjection[];
  readonly nowMs: () => number;
}

/** Runs no projection: it tells how far other processes are with them, by looking in the read store. */
export class ProjectionWatch implements Projector {
  readonly #heads: HeadSamples;
  readonly #watched: ReadonlyMap<string, WatchedProjection>;
  readonly #failing = new Set<string>();
  #looking: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(private readonly dependencies: WatchDependencies) {
    const { events, documents, projections, nowMs, onReport } = dependencies;
    this.#heads = new HeadSamples(events, nowMs);
    const surroundings = { documents, heads: this.#heads, nowMs, onReport };
    this.#watched = new Map(projections.map((one) => [one.name, new WatchedProjection(one, surroundings)]));
  }

  start(): void {
    this.#isStopped = false;
    this.#heads.start();
    this.nudge();
    this.#looking = setInterval(() => {
      this.nudge();
    }, lookEveryMs);
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearInterval(this.#looking);
    await this.#heads.stop();
    await Promise.allSettled([...this.#watched.values()].map((one) => one.settled));
  }

  nudge(): void {
    for (const name of this.#watched.keys()) void this.look(name);
  }

  isOurs(): boolean {
    return false;
  }

  /** A read store that does not answer is told of once, not at every look. */
  async look(projection: string): Promise<void> {
    if (this.#isStopped) return;
    try {
      await this.#watched.get(projection)?.look();
      this.#failing.delete(projection);
    } catch (error) {
      if (this.#failing.has(projection)) return;
      this.#failing.add(projection);
      this.dependencies.onFault(projection, error);
    }
  }
}
