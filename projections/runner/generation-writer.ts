import { documentsTouched, foldBatch } from './fold-batch';
import type { Position } from '../../src/application/ports/event-store';
import type {
  Generation,
  Lease,
  ReadStore,
  StoredDocument,
  Write,
} from '../../src/application/ports/read-store';
import type { Parked, PositionedFact, RunnableProjection } from './fold-batch';

const keptDocuments = 256;

/** Writes one generation of one projection, batch after batch, from its checkpoint on. */
export class GenerationWriter {
  readonly #parked = new Map<string, Parked>();
  /** Documents of the last batches: a plan that is changed now is likely to be changed again. */
  readonly #recent = new Map<string, StoredDocument>();
  #checkpoint: Position | null;

  private constructor(
    private readonly store: ReadStore,
    readonly projection: RunnableProjection,
    private readonly lease: Lease,
    checkpoint: Position | null,
  ) {
    this.#checkpoint = checkpoint;
  }

  static async open(
    store: ReadStore,
    projection: RunnableProjection,
    lease: Lease,
  ): Promise<GenerationWriter> {
    const { target } = lease;
    await store.prepare(target, projection.indexes);
    const writer = new GenerationWriter(store, projection, lease, await store.checkpoint(target));
    for await (const { document } of store.scan<Parked>(target, 'parked')) {
      writer.#parked.set(document.stream, document);
    }
    return writer;
  }

  get target(): Generation {
    return this.lease.target;
  }

  get checkpoint(): Position | null {
    return this.#checkpoint;
  }

  get parked(): readonly Parked[] {
    return [...this.#parked.values()];
  }

  /** Folds the facts and moves the checkpoint, in one step. @throws Fenced */
  async write(facts: readonly PositionedFact[], checkpoint: Position): Promise<void> {
    const known = await this.#documents(documentsTouched(this.projection, facts));
    const { writes, parked } = foldBatch(this.projection, facts, known, new Set(this.#parked.keys()));
    const { lease } = this;
    const { target } = lease;
    await this.store.commit({ target, writes, after: this.#checkpoint, checkpoint, lease });
    this.#checkpoint = checkpoint;
    parked.forEach((one) => this.#parked.set(one.stream, one));
    this.#remember(writes);
  }

  async #documents(ids: readonly string[]): Promise<ReadonlyMap<string, StoredDocument>> {
    const recent = new Map(
      ids.flatMap((id) => {
        const document = this.#recent.get(id);
        return document ? [[id, document] as const] : [];
      }),
    );
    const unknown = ids.filter((id) => !recent.has(id));
    if (unknown.length === 0) return recent;
    return new Map([...recent, ...(await this.store.getMany(this.lease.target, 'documents', unknown))]);
  }

  #remember(writes: readonly Write[]): void {
    for (const { collection, id, position, document } of writes) {
      if (collection !== 'documents') continue;
      this.#recent.delete(id);
      if (document) this.#recent.set(id, { id, position, document });
    }
    for (const id of this.#recent.keys()) {
      if (this.#recent.size <= keptDocuments) return;
      this.#recent.delete(id);
    }
  }
}
