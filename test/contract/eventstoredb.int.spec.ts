import { openEventStoreDb } from '../../src/infrastructure/eventstoredb/event-store';
import { namedApart } from '../../src/infrastructure/eventstoredb/named-apart';
import { TestServer } from '../support/eventstoredb/test-server';
import { eventStoreContract } from './event-store.contract';

describe('over the real client', () => {
  let server: TestServer | undefined;
  afterAll(() => server?.stop());

  eventStoreContract('EventStoreDB (a test server)', async () => {
    server = await TestServer.start();
    return openEventStoreDb(server.connectionString);
  });
});

describe('among other registers', () => {
  let server: TestServer | undefined;
  afterAll(() => server?.stop());

  eventStoreContract('EventStoreDB (a test server, the streams named apart)', async () => {
    server = await TestServer.start();
    return namedApart(openEventStoreDb(server.connectionString), 'test1_');
  });
});

const realServer = process.env['EVENTSTOREDB_URL'];
if (realServer !== undefined) {
  eventStoreContract(`EventStoreDB (the server of EVENTSTOREDB_URL)`, () =>
    Promise.resolve(openEventStoreDb(realServer)),
  );
} else {
  it.todo('EventStoreDB (a real server): left out, EVENTSTOREDB_URL brings it in');
}
