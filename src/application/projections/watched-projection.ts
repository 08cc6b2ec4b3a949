import { ownGeneration } from '../../../projections/runner/pointer-moves';
import type { Parked, RunnableProjection } from '../../../projections/runner/fold-batch';
import type { RunnerReport } from '../../../projections/runner/projection-runner';
import type { Position } from '../ports/event-store';
import type { Generation, ReadStore } from '../ports/read-store';
import type { HeadSamples } from './head-samples';

export interface WatchSurroundings {
  readonly documents: ReadStore;
  readonly heads: HeadSamples;
  readonly nowMs: () => number;
  readonly onReport: (report: RunnerReport) => void;
}

/** Whether anybody writes it is looked at no more often than this; how far it is, whenever somebody asks. */
const holderEveryMs = 1_000;

/** What is known of the generation that is read. */
interface Seen {
  readonly generation: number;
  readonly position: Position | null;
  readonly parked: readonly Parked[];
  readonly hasCaughtUp: boolean;
}

/** One projection that another process runs, seen through what it leaves in the read store. */
export class WatchedProjection {
  readonly #begunAtMs: number;
  #seen: Seen | null = null;
  #looking: Promise<void> | null = null;
  #led: { readonly generation: number; readonly atMs: number; readonly isLed: boolean } | null = null;
  /** The last moment at which it is known to have had everything. */
  #currentAtMs: number | null = null;

  constructor(
    private readonly projection: RunnableProjection,
    private readonly surroundings: WatchSurroundings,
  ) {
    this.#begunAtMs = surroundings.nowMs();
  }

  /** Those who ask while one looks are told what that one sees. */
  look(): Promise<void> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  /** Until the look that is under way is over. */
  get settled(): Promise<void> {
    return this.#looking ?? Promise.resolve();
  }

  async #look(): Promise<void> {
    const { name, version } = this.projection;
    const { documents, onReport } = this.surroundings;
    const pointer = await documents.pointer(name);
    const generation = pointer && ownGeneration(pointer, version);
    if (generation === null) {
      this.#seen = null;
      onReport(this.#report('building'));
      return;
    }
    const target = { projection: name, generation };
    const [position, isLed] = await Promise.all([documents.checkpoint(target), this.#isLed(target)]);
    await this.#take(target, position);
    onReport(this.#report(isLed ? 'live' : 'stopped'));
  }

  async #isLed(target: Generation): Promise<boolean> {
    const { documents, nowMs } = this.surroundings;
    const { generation } = target;
    const atMs = nowMs();
    const isFresh = this.#led?.generation === generation && atMs - this.#led.atMs < holderEveryMs;
    if (this.#led && isFresh) return this.#led.isLed;
    const isLed = (await documents.leaseHolder(target)) !== null;
    this.#led = { generation, atMs, isLed };
    return isLed;
  }

  async #take(target: Generation, position: Position | null): Promise<void> {
    const { generation } = target;
    const before = this.#seen?.generation === generation ? this.#seen : null;
    const isUnmoved = before !== null && before.position === position;
    // What stands still is parked together with the step that met it.
    const parked = isUnmoved ? before.parked : await this.#parkedOf(target);
    const currentAtMs = this.surroundings.heads.hadAllAt(position);
    if (currentAtMs !== null) this.#currentAtMs = Math.max(this.#currentAtMs ?? 0, currentAtMs);
    // A later generation was built before it was switched to. The first is read while it is being filled.
    const hasCaughtUp = before?.hasCaughtUp === true || generation > 1 || currentAtMs !== null;
    this.#seen = { generation, position, parked, hasCaughtUp };
  }

  async #parkedOf(target: Generation): Promise<readonly Parked[]> {
    const parked: Parked[] = [];
    for await (const { document } of this.surroundings.documents.scan<Parked>(target, 'parked')) {
      parked.push(document);
    }
    return parked;
  }

  #report(state: RunnerReport['state']): RunnerReport {
    const { generation = null, position = null, parked = [], hasCaughtUp = false } = this.#seen ?? {};
    return {
      projection: this.projection.name,
      state,
      ...(state === 'stopped' && { error: 'No process runs this projection now.' }),
      generation,
      position,
      hasCaughtUp,
      behindSinceMs: this.#currentAtMs ?? this.#begunAtMs,
      parked,
      isLeading: false,
    };
  }
}
