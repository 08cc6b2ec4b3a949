import { hostname } from 'node:os';
import { ProjectionRunner } from '../../../projections/runner/projection-runner';
import { decode } from '../events/codec';
import type { PositionedFact, RunnableProjection } from '../../../projections/runner/fold-batch';
import type { Decode, WatchBatch } from '../../../projections/runner/follow';
import type { EventStore, StoredEvent } from '../ports/event-store';
import type { Projector, ProjectorEvents } from '../ports/projector';
import type { ReadStore } from '../ports/read-store';

export interface HostDependencies extends ProjectorEvents {
  readonly events: EventStore;
  readonly documents: ReadStore;
  readonly projections: readonly RunnableProjection[];
  /** The machine's clock: how long something has waited, and when a step of a build was made. */
  readonly nowMs: () => number;
  /** Tells this host from every other on the same read store; the process's own name where nothing is said. */
  readonly owner?: string;
  readonly watchBatch?: WatchBatch;
  /** Other processes look in the read store how far it is. */
  readonly isShared?: boolean;
}

/** Runs every projection in the thread that it is made in. */
export class ProjectionHost implements Projector {
  readonly #runners: ReadonlyMap<string, ProjectionRunner>;

  constructor({ events, documents, projections, ...surroundings }: HostDependencies) {
    const of = {
      owner: `${hostname()}/${process.pid}`,
      ...surroundings,
      isPressed: () => this.#isPressed,
    };
    const decodeOnce = decodedOnce();
    this.#runners = new Map(
      projections.map((projection) => [
        projection.name,
        new ProjectionRunner(projection, { store: events, decode: decodeOnce }, documents, of),
      ]),
    );
  }

  start(): void {
    this.#runners.forEach((runner) => {
      runner.start();
    });
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#runners.values()].map((runner) => runner.stop()));
  }

  nudge(): void {
    this.#runners.forEach((runner) => {
      runner.nudge();
    });
  }

  isOurs(): boolean {
    return true;
  }

  /** Something that people read is being brought up to date; for what stands still nobody need wait. */
  get #isPressed(): boolean {
    return [...this.#runners.values()].some(
      ({ report: { state, behindSinceMs } }) => behindSinceMs !== null && state !== 'stopped',
    );
  }
}

/** The read models follow the same events: what the store hands to several of them is decoded once. */
function decodedOnce(): Decode {
  const facts = new WeakMap<StoredEvent, PositionedFact>();
  return (event) => {
    const fact = facts.get(event) ?? decode(event);
    facts.set(event, fact);
    return fact;
  };
}
