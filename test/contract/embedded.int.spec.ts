import { join } from 'node:path';
import { EmbeddedEventStore } from '../../src/infrastructure/embedded/event-store';
import { EmbeddedReadStore } from '../../src/infrastructure/embedded/read-store';
import { temporaryFolder } from '../support/temporary-folder';
import { eventStoreContract } from './event-store.contract';
import { readStoreContract } from './read-store.contract';

const folder = temporaryFolder();

eventStoreContract('SQLite', () => Promise.resolve(EmbeddedEventStore.open(join(folder, 'events.sqlite'))));
readStoreContract('SQLite', () => Promise.resolve(EmbeddedReadStore.open(join(folder, 'documents.sqlite'))));
