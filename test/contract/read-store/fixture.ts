import { randomUUID } from 'node:crypto';
import type { Position } from '../../../src/application/ports/event-store';
import type {
  Batch,
  CollectionName,
  Generation,
  Indexes,
  Lease,
  Page,
  Query,
  ReadStore,
  Scalar,
  StoredDocument,
  Write,
} from '../../../src/application/ports/read-store';

/** What the contract's documents are like: a scalar field of each kind, and something that is not one. */
export interface Item {
  readonly status?: string | null;
  readonly priority?: number | null;
  readonly isUrgent?: boolean | null;
  readonly dueOn?: string | null;
  readonly nested?: { readonly list: readonly unknown[] };
}

export const minuteMs = 60_000;
export const indexes: Indexes = { documents: [['status', 'dueOn'], ['priority']] };

/** Stands for the n-th event; nothing but the order of positions matters here. */
export function at(n: number): Position {
  const padded = String(n).padStart(19, '0');
  return `${padded}/${padded}` as Position;
}

export const put = (
  id: string,
  n: number,
  document: Item,
  collection: CollectionName = 'documents',
): Write => ({
  collection,
  id,
  position: at(n),
  document,
});

export const remove = (id: string, n: number): Write => ({
  collection: 'documents',
  id,
  position: at(n),
  document: null,
});

/** A projection of the test's own and the right to write it, which nobody takes away while it runs. */
export interface Workshop {
  readonly store: ReadStore;
  readonly target: Generation;
  readonly lease: Lease;
  readonly batch: (after: number | null, checkpoint: number, writes: readonly Write[]) => Batch;
  readonly find: (query: Partial<Query<Item>>) => Promise<Page<Item>>;
  readonly ids: (where: Query<Item>['where']) => Promise<readonly string[]>;
  readonly get: (id: string) => Promise<StoredDocument<Item> | undefined>;
}

export const newTarget = (): Generation => ({ projection: `view-${randomUUID()}`, generation: 1 });

export async function workshop(store: ReadStore): Promise<Workshop> {
  const target = newTarget();
  await store.prepare(target, indexes);
  const lease = await leaseOf(store, target, 'runner-1');
  const find: Workshop['find'] = (query) =>
    store.find<Item>(target, 'documents', { where: {}, limit: 100, ...query });
  return {
    store,
    target,
    lease,
    find,
    batch: (after, checkpoint, writes) => ({
      target,
      writes,
      after: after === null ? null : at(after),
      checkpoint: at(checkpoint),
      lease,
    }),
    ids: async (where) => idsOf(await find({ where })),
    get: async (id) => (await store.getMany<Item>(target, 'documents', [id])).get(id),
  };
}

export async function leaseOf(
  store: ReadStore,
  target: Generation,
  owner: string,
  ttlMs = minuteMs,
): Promise<Lease> {
  const lease = await store.acquireLease(target, owner, ttlMs);
  if (lease === null) throw new Error(`${owner} did not get the lease of ${target.projection}`);
  return lease;
}

export const idsOf = (page: Page<Item>): readonly string[] => page.items.map(({ id }) => id);

/** The ids of all pages, one after another. */
export async function leafThrough(shop: Workshop, query: Partial<Query<Item>>): Promise<readonly string[]> {
  const ids: string[] = [];
  let after: readonly Scalar[] | null = [];
  while (after !== null) {
    const page: Page<Item> = await shop.find(after.length === 0 ? query : { ...query, after });
    ids.push(...idsOf(page));
    after = page.next;
  }
  return ids;
}
