import type { ReadStore } from '../../src/application/ports/read-store';
import { describeCommits } from './read-store/commits';
import { describeFilters } from './read-store/filters';
import { describeGenerations } from './read-store/generations';
import { describeLeases } from './read-store/leases';
import { describePages } from './read-store/pages';
import { describePointers } from './read-store/pointers';

/** What every read store must do. The store may be shared with others and hold documents already. */
export function readStoreContract(name: string, open: () => Promise<ReadStore>): void {
  describe(`${name} as a read store`, () => {
    let opened: ReadStore | undefined;
    const store = (): ReadStore => {
      if (opened === undefined) throw new Error('The store was not opened');
      return opened;
    };
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(async () => {
      await opened?.close();
    });

    describeCommits(store);
    describeFilters(store);
    describePages(store);
    describeGenerations(store);
    describePointers(store);
    describeLeases(store);
  });
}
