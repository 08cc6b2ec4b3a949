import type { Database } from 'better-sqlite3';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Position } from '../../application/ports/event-store';
import {
  type Batch,
  type CollectionName,
  Fenced,
  type Generation,
  type Indexes,
  type Lease,
  type LivePointer,
  type Page,
  type Query,
  type ReadStore,
  type StoredDocument,
  type StoredPointer,
} from '../../application/ports/read-store';
import { openDatabaseFile, openDatabaseToRead } from './file/database-file';
import { Documents } from './documents/documents';
import { prepareGenerations } from './documents/generations';
import { prepareLeases } from './documents/leases';
import { preparePointers } from './documents/pointers';
import { mustBeOpen, promised } from './file/store-error';
import { documentFormat, dropTables, makeTables } from './documents/tables';

const scanPage = 256;

const isLeaseOf = (lease: Lease, { projection, generation }: Generation): boolean =>
  lease.target.projection === projection && lease.target.generation === generation;

/** Read models in one SQLite file, for the connections of one process; another process may read beside it. */
export class EmbeddedReadStore implements ReadStore {
  readonly #database: Database;
  readonly #documents;
  readonly #generations;
  readonly #pointers;
  readonly #leases;
  readonly #commit;

  /** @throws DataFolderError */
  static open(path: string, now: () => number = Date.now): EmbeddedReadStore {
    return new EmbeddedReadStore(openDatabaseFile(path, documentFormat), now);
  }

  /** Beside the process that writes. @throws DataFolderError */
  static openToRead(path: string): EmbeddedReadStore {
    return new EmbeddedReadStore(openDatabaseToRead(path, documentFormat), Date.now);
  }

  /** For documents that nobody keeps: on disk, but gone with the connection, however the process ends. */
  static openScratch(): EmbeddedReadStore {
    return EmbeddedReadStore.open('');
  }

  private constructor(database: Database, now: () => number) {
    this.#database = database;
    this.#documents = new Documents(database);
    this.#generations = prepareGenerations(database);
    this.#pointers = preparePointers(database);
    this.#leases = prepareLeases(database, now);
    this.#commit = database.transaction((batch: Batch) => {
      this.#write(batch);
    });
  }

  prepare(target: Generation, indexes: Indexes): Promise<void> {
    return this.#inTransaction(() => {
      makeTables(this.#database, target, indexes);
      this.#generations.add(target);
    });
  }

  drop(target: Generation): Promise<void> {
    return this.#inTransaction(() => {
      dropTables(this.#database, target);
      this.#generations.remove(target);
    });
  }

  generations(projection: string): Promise<readonly number[]> {
    return this.#answer(() => this.#generations.list(projection));
  }

  pointer(projection: string): Promise<StoredPointer | null> {
    return this.#answer(() => this.#pointers.get(projection));
  }

  pointTo(projection: string, after: number | null, next: LivePointer): Promise<boolean> {
    return this.#answer(() => this.#pointers.set(projection, after, next));
  }

  checkpoint(target: Generation): Promise<Position | null> {
    return this.#answer(() => this.#generations.checkpoint(target));
  }

  commit(batch: Batch): Promise<void> {
    return this.#answer(() => {
      this.#commit.immediate(batch);
    });
  }

  acquireLease(target: Generation, owner: string, ttlMs: number): Promise<Lease | null> {
    return this.#answer(() => this.#leases.acquire(target, owner, ttlMs));
  }

  renewLease(lease: Lease, ttlMs: number): Promise<boolean> {
    return this.#answer(() => this.#leases.renew(lease, ttlMs));
  }

  releaseLease(lease: Lease): Promise<void> {
    return this.#answer(() => {
      this.#leases.release(lease);
    });
  }

  leaseHolder(target: Generation): Promise<string | null> {
    return this.#answer(() => this.#leases.holder(target));
  }

  /** For the first to open a folder that is its process's alone: whoever held a lease is dead, and nobody need wait for it. */
  freeLeases(): void {
    this.#leases.freeAll();
  }

  getMany<Document extends object>(
    target: Generation,
    collection: CollectionName,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, StoredDocument<Document>>> {
    return this.#answer(() => this.#documents.getMany<Document>(target, collection, ids));
  }

  find<Document extends object>(
    target: Generation,
    collection: CollectionName,
    query: Query<Document>,
  ): Promise<Page<Document>> {
    return this.#answer(() => this.#documents.find<Document>(target, collection, query));
  }

  async *scan<Document extends object>(
    target: Generation,
    collection: CollectionName,
  ): AsyncGenerator<StoredDocument<Document>, void> {
    let id: string | null = null;
    for (;;) {
      const after: { readonly id: string | null; readonly limit: number } = { id, limit: scanPage };
      const page = await this.#answer(() => this.#documents.pageAfter<Document>(target, collection, after));
      yield* page;
      id = page.at(-1)?.id ?? null;
      if (page.length < scanPage) return;
      await nextTurn();
    }
  }

  close(): Promise<void> {
    return promised(() => {
      this.#database.close();
    });
  }

  #write({ target, writes, after, checkpoint, lease }: Batch): void {
    const name = `${target.projection}, generation ${String(target.generation)}`;
    if (!isLeaseOf(lease, target) || !this.#leases.isHeld(lease)) {
      throw new Fenced(`${lease.owner} no longer has the lease ${String(lease.token)} of ${name}`);
    }
    if (after !== null && checkpoint < after)
      throw new RangeError(`The checkpoint of ${name} cannot go back`);
    if (!this.#generations.move(target, after, checkpoint)) {
      throw new Fenced(`The checkpoint of ${name} is no longer ${String(after)}`);
    }
    for (const write of writes) this.#documents.write(target, write);
  }

  #inTransaction(work: () => void): Promise<void> {
    const transaction = this.#database.transaction(work);
    return this.#answer(() => {
      transaction.immediate();
    });
  }

  #answer<Answer>(work: () => Answer): Promise<Answer> {
    return promised(() => {
      mustBeOpen(this.#database);
      return work();
    });
  }
}
