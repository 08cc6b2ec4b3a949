import type { Position } from '../../application/ports/event-store';
import type {
  Batch,
  CollectionName,
  Generation,
  Indexes,
  Lease,
  LivePointer,
  Page,
  Query,
  ReadStore,
  StoredDocument,
  StoredPointer,
} from '../../application/ports/read-store';
import { Commits } from './commits';
import { Connection } from './connection/connection';
import { type Timing, usualTiming } from './connection/timing';
import { Generations } from './control/generations';
import { Leases } from './control/leases';
import { Pointers } from './control/pointers';
import { Documents } from './documents/documents';

const scanPage = 256;

export interface MongoOptions {
  /** Takes a server that has no replicas, for a pilot or a test: what it acknowledges is lost with its disk. */
  readonly allowSingle?: boolean;
  readonly timing?: Partial<Timing>;
}

/**
 * Opens the read models in the database that the connection string names, after having seen that the server keeps what
 * it acknowledges. The login needs the role readWrite on that database and no more.
 * @throws UnsafeReadStore, StoreUnavailable, TypeError where the connection string cannot be used
 */
export async function openMongoReadStore(url: string, options: MongoOptions = {}): Promise<ReadStore> {
  const timing = { ...usualTiming, ...options.timing };
  return new MongoReadStore(await Connection.open(url, timing, options.allowSingle ?? false));
}

/** Read models in MongoDB, for any number of processes. */
class MongoReadStore implements ReadStore {
  readonly #connection: Connection;
  readonly #documents: Documents;
  readonly #generations: Generations;
  readonly #pointers: Pointers;
  readonly #leases: Leases;
  readonly #commits: Commits;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#documents = new Documents(connection);
    this.#generations = new Generations(connection);
    this.#pointers = new Pointers(connection);
    this.#leases = new Leases(connection);
    this.#commits = new Commits(connection);
  }

  prepare(target: Generation, indexes: Indexes): Promise<void> {
    return this.#generations.prepare(target, indexes);
  }

  drop(target: Generation): Promise<void> {
    return this.#generations.drop(target);
  }

  generations(projection: string): Promise<readonly number[]> {
    return this.#generations.list(projection);
  }

  pointer(projection: string): Promise<StoredPointer | null> {
    return this.#pointers.get(projection);
  }

  pointTo(projection: string, after: number | null, next: LivePointer): Promise<boolean> {
    return this.#pointers.set(projection, after, next);
  }

  checkpoint(target: Generation): Promise<Position | null> {
    return this.#generations.checkpoint(target);
  }

  commit(batch: Batch): Promise<void> {
    return this.#commits.commit(batch);
  }

  acquireLease(target: Generation, owner: string, ttlMs: number): Promise<Lease | null> {
    return this.#leases.acquire(target, owner, ttlMs);
  }

  renewLease(lease: Lease, ttlMs: number): Promise<boolean> {
    return this.#leases.renew(lease, ttlMs);
  }

  releaseLease(lease: Lease): Promise<void> {
    return this.#leases.release(lease);
  }

  leaseHolder(target: Generation): Promise<string | null> {
    return this.#leases.holder(target);
  }

  getMany<Document extends object>(
    target: Generation,
    collection: CollectionName,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, StoredDocument<Document>>> {
    return this.#documents.getMany<Document>(target, collection, ids);
  }

  find<Document extends object>(
    target: Generation,
    collection: CollectionName,
    query: Query<Document>,
  ): Promise<Page<Document>> {
    return this.#documents.find<Document>(target, collection, query);
  }

  async *scan<Document extends object>(
    target: Generation,
    collection: CollectionName,
  ): AsyncGenerator<StoredDocument<Document>, void> {
    let id: string | null = null;
    for (;;) {
      const after: { readonly id: string | null; readonly limit: number } = { id, limit: scanPage };
      const page = await this.#documents.pageAfter<Document>(target, collection, after);
      yield* page;
      id = page.at(-1)?.id ?? null;
      if (page.length < scanPage) return;
    }
  }

  close(): Promise<void> {
    return this.#connection.close();
  }
}
