import { pairs } from '../../../projections/runner/compare';
import { readUpTo } from '../../../projections/runner/follow';
import { GenerationWriter } from '../../../projections/runner/generation-writer';
import { dayMs } from '../../kernel/instant';
import { differencesBetween } from '../../kernel/differences';
import { decode } from '../events/codec';
import { NotTriable } from './not-triable';
import { eventsOf, mustKeepToPlan, planOf } from './one-plan';
import { wholeOf } from './sides';
import type { Pair } from '../../../projections/runner/compare';
import type { History } from '../../../projections/runner/follow';
import type { RunnableProjection } from '../../../projections/runner/fold-batch';
import type { Difference } from '../../kernel/differences';
import type { PlanId } from '../../kernel/ids';
import type { EventStore, Position } from '../ports/event-store';
import type { CollectionName, Generation, LivePointer, ReadStore } from '../ports/read-store';
import type { Side } from './sides';

export interface ProjectorTrial {
  readonly projection: RunnableProjection;
  readonly events: Pick<EventStore, 'readAll' | 'readStream'>;
  /** Where the live documents are; nothing is written there. */
  readonly live: Pick<ReadStore, 'pointer' | 'checkpoint' | 'getMany' | 'find' | 'scan'>;
  /** Where the changed projector's documents go; of nobody else. */
  readonly scratch: ReadStore;
  /** Only what comes of this plan's stream. */
  readonly planId?: PlanId | undefined;
}

/** One document, or entry, or parked stream, as the live projector has it (before) and as the changed one (after). */
export interface Compared {
  readonly collection: CollectionName;
  readonly id: string;
  /** Empty where the two are alike. */
  readonly differences: readonly Difference[];
}

const collections: readonly CollectionName[] = ['documents', 'entries', 'parked'];
const patience = 50;

/** The changed projector's documents beside the live ones, both made of the same events. */
export class ChangedProjector {
  readonly #trial: ProjectorTrial;
  readonly #writer: GenerationWriter;
  readonly #target: Generation;
  readonly #sides: { readonly live: Side; readonly changed: Side };

  private constructor(
    trial: ProjectorTrial,
    writer: GenerationWriter,
    private readonly livePointer: LivePointer,
  ) {
    const { live, scratch, planId, projection } = trial;
    this.#trial = trial;
    this.#writer = writer;
    this.#target = { projection: projection.name, generation: livePointer.live };
    const changed = wholeOf(scratch, writer.target);
    this.#sides = {
      changed,
      live: planId ? planOf(live, this.#target, planId, changed) : wholeOf(live, this.#target),
    };
  }

  /** Folds history up to where the live read model is. @throws NotTriable, UnknownEventVersion */
  static async fold(
    trial: ProjectorTrial,
    onBatch: (events: number) => void = () => undefined,
  ): Promise<ChangedProjector> {
    const { projection, live, scratch, planId } = trial;
    const pointer = await live.pointer(projection.name);
    if (!pointer) throw new NotTriable(`There is no live read model ${projection.name} to compare with.`);
    const target = { projection: projection.name, generation: 1 };
    const lease = await scratch.acquireLease(target, 'what-if', dayMs);
    if (!lease) throw new NotTriable('The place for the documents is taken by another trial.');
    const writer = await GenerationWriter.open(scratch, projection, lease);
    const changed = new ChangedProjector(trial, writer, pointer);
    await changed.#catchUp(onBatch);
    if (planId) await mustKeepToPlan(changed.#sides.changed, planId);
    return changed;
  }

  get name(): string {
    return this.#target.projection;
  }

  get versions(): { readonly live: number; readonly changed: number } {
    return { live: this.livePointer.version, changed: this.#writer.projection.version };
  }

  /** Up to where both have been folded. */
  get position(): Position | null {
    return this.#writer.checkpoint;
  }

  /** Goes through both in the order of ids. Where the live one moves on meanwhile, this one follows. */
  async *compare(): AsyncGenerator<Compared, void> {
    const { live, changed } = this.#sides;
    const begun = this.position;
    for (const collection of collections) {
      for await (const pair of pairs(live.scan(collection), changed.scan(collection))) {
        const id = (pair[0] ?? pair[1])?.id ?? '';
        const seen = unlike(pair);
        const differences = seen.length > 0 ? await this.#settled(collection, id, { seen, begun }) : seen;
        yield { collection, id, differences };
      }
    }
  }

  /** What is unlike while both stand at the same position; what was seen counts where the live one has not moved since. */
  async #settled(
    collection: CollectionName,
    id: string,
    { seen, begun }: { readonly seen: readonly Difference[]; readonly begun: Position | null },
  ): Promise<readonly Difference[]> {
    const { live, changed } = this.#sides;
    for (let tries = 0; tries < patience; tries += 1) {
      const end = await this.#catchUp();
      if (end === begun) return seen;
      const pair: Pair = [await live.get(collection, id), await changed.get(collection, id)];
      if ((await this.#livePosition()) === end) return unlike(pair);
    }
    throw new NotTriable(
      'The live read model changes too fast to be compared; try again when less is written.',
    );
  }

  async #catchUp(onBatch: (events: number) => void = () => undefined): Promise<Position | null> {
    const end = await this.#livePosition();
    const { checkpoint } = this.#writer;
    if (end !== null && (checkpoint === null || checkpoint < end)) {
      await readUpTo(this.#history(), this.#writer, end, onBatch);
    }
    return end;
  }

  #livePosition(): Promise<Position | null> {
    return this.#trial.live.checkpoint(this.#target);
  }

  #history(): History {
    const { events, planId } = this.#trial;
    return { store: planId ? eventsOf(events, planId) : events, decode };
  }
}

const unlike = ([live, changed]: Pair): readonly Difference[] =>
  differencesBetween(live?.document, changed?.document);
