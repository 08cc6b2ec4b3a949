import { openMongoReadStore } from '../../src/infrastructure/mongodb/read-store';
import { describeOnMongoDb } from '../support/mongodb/on-mongodb';
import { readStoreContract } from './read-store.contract';

describeOnMongoDb('over the real driver', (url) => {
  readStoreContract('MongoDB', () => openMongoReadStore(url()));
});
