import type { CollectionName, Generation, ReadStore, StoredDocument } from '../ports/read-store';

/** What a comparison reads of one generation. */
export interface Side {
  /** In the order of ids. */
  readonly scan: (collection: CollectionName) => AsyncIterable<StoredDocument>;
  readonly get: (collection: CollectionName, id: string) => Promise<StoredDocument | undefined>;
}

/** The whole of a generation. */
export const wholeOf = (store: Pick<ReadStore, 'getMany' | 'scan'>, target: Generation): Side => ({
  scan: (collection) => store.scan(target, collection),
  get: async (collection, id) => (await store.getMany<object>(target, collection, [id])).get(id),
});
