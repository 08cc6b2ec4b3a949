import { join } from 'node:path';
import { EmbeddedEventStore } from '../../src/infrastructure/embedded/event-store';
import { AppendThread } from '../../src/infrastructure/embedded/events/append-thread';
import { EmbeddedReadStore } from '../../src/infrastructure/embedded/read-store';
import { product } from '../support/product';
import { temporaryFolder } from '../support/temporary-folder';
import { eventStoreContract } from './event-store.contract';
import { readStoreContract } from './read-store.contract';

const folder = temporaryFolder();

eventStoreContract('SQLite', () => Promise.resolve(EmbeddedEventStore.open(join(folder, 'events.sqlite'))));
eventStoreContract('SQLite written by a thread of its own', () => {
  const path = join(folder, 'served.sqlite');
  return Promise.resolve(EmbeddedEventStore.openToServe(path, new AppendThread(path, product.appendThread)));
});
readStoreContract('SQLite', () => Promise.resolve(EmbeddedReadStore.open(join(folder, 'documents.sqlite'))));
