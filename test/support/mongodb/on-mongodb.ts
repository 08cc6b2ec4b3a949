import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { SecantusServer, isSecantusInstalled } from './secantus-server';

const realServer = process.env['MONGODB_URL'];
const bringsItIn = 'MONGODB_URL, or once `node scripts/mongodb-server.mjs`, brings it in';

/**
 * Describes something on the server of MONGODB_URL, else on SecantusDB, in a database of its own that is dropped
 * afterwards. Where there is neither it says so; with SERVERS=required that is a failure.
 */
export function describeOnMongoDb(name: string, describeIt: (url: () => string) => void): void {
  if (realServer !== undefined) {
    describe(`${name} (the server of MONGODB_URL)`, () => {
      describeIt(ownDatabase(realServer));
    });
    return;
  }
  describeOnSecantus(name, (server) => {
    describeIt(() => withDatabase(server().url, 'sammen'));
  });
}

/** The same for what needs a server that can be killed. */
export function describeOnSecantus(name: string, describeIt: (server: () => SecantusServer) => void): void {
  if (isSecantusInstalled()) {
    describe(`${name} (SecantusDB)`, () => {
      describeIt(ownServer());
    });
    return;
  }
  const leftOut = `${name}: left out, ${bringsItIn}`;
  if (process.env['SERVERS'] !== 'required') {
    it.todo(leftOut);
    return;
  }
  it(name, () => {
    throw new Error(leftOut);
  });
}

/** One for all tests of the block. */
function ownServer(): () => SecantusServer {
  const folder = mkdtempSync(join(tmpdir(), 'sammen-mongodb-'));
  let server: SecantusServer | undefined;
  beforeAll(async () => {
    server = await SecantusServer.start(folder);
  }, 40_000);
  afterAll(async () => {
    await server?.kill();
    rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    if (!server) throw new Error('The server was not started');
    return server;
  };
}

function ownDatabase(server: string): () => string {
  const url = withDatabase(server, `sammen-${randomUUID()}`);
  afterAll(async () => {
    const client = new MongoClient(url);
    await client.db().dropDatabase();
    await client.close();
  });
  return () => url;
}

/** The same server and login, another database. */
export function withDatabase(url: string, database: string): string {
  const [, server = url, former = '', options = ''] = /^([^/]+\/\/[^/?]+)\/?([^?]*)\??(.*)$/.exec(url) ?? [];
  const parameters = new URLSearchParams(options);
  // A login is looked up in the database of the connection string unless that says otherwise.
  if (server.includes('@') && former !== '' && !parameters.has('authSource')) {
    parameters.set('authSource', former);
  }
  return `${server}/${database}?${parameters.toString()}`;
}
