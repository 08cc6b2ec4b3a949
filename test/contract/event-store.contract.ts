import type { EventStore } from '../../src/application/ports/event-store';
import { describeAppends } from './event-store/appends';
import { describeReads } from './event-store/reads';
import { describeReplays } from './event-store/replays';
import { describeSubscriptions } from './event-store/subscriptions';
import { describeWriters } from './event-store/writers';

/** What every event store must do. The store may be shared with others and have events in it already. */
export function eventStoreContract(name: string, open: () => Promise<EventStore>): void {
  describe(`${name} as an event store`, () => {
    let opened: EventStore | undefined;
    const store = (): EventStore => {
      if (opened === undefined) throw new Error('The store was not opened');
      return opened;
    };
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(async () => {
      await opened?.close();
    });

    describeAppends(store);
    describeWriters(store);
    describeReads(store);
    describeReplays(store);
    describeSubscriptions(store);
  });
}
