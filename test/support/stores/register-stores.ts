import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { TestServerChild } from '../eventstoredb/test-server-child';
import { withDatabase } from '../mongodb/on-mongodb';
import { SecantusServer } from '../mongodb/secantus-server';
import { TcpProxy } from '../tcp-proxy';
import { storeKinds } from './store-kinds';

/** What tells a process of the product where its stores are. */
export type StoreEnvironment = Readonly<Record<string, string>>;

const ending: (() => Promise<void>)[] = [];
const known = new Map<string, Promise<StoreEnvironment>>();
let mongoServer: Promise<string> | null = null;

/** The stores of the register in a data folder, as STORES says: the same as long as the spec file runs, and then gone. */
export function storesOf(dataDir: string): Promise<StoreEnvironment> {
  const stores = known.get(dataDir) ?? newStores();
  known.set(dataDir, stores);
  return stores;
}

/** A test server and a database, each behind a wire that a test can cut. */
export async function grownStoresBehindWires(): Promise<WiredStores> {
  const eventServer = await TestServerChild.start();
  ending.push(() => eventServer.kill());
  mongoServer ??= anyMongoServer();
  const database = new URL(withDatabase(await mongoServer, `sammen-${randomUUID()}`));
  const eventWire = await TcpProxy.to(eventServer.port);
  const documentWire = await TcpProxy.to(Number(database.port));
  ending.push(
    () => eventWire.close(),
    () => documentWire.close(),
  );
  database.host = `127.0.0.1:${String(documentWire.port)}`;
  // Else the driver goes to where the server says that it is, past the wire.
  database.searchParams.set('directConnection', 'true');
  const env = {
    EVENT_STORE_URL: `esdb://127.0.0.1:${String(eventWire.port)}?tls=false`,
    READ_STORE_URL: database.href,
  };
  return { env, eventWire, documentWire };
}

export interface WiredStores {
  readonly env: StoreEnvironment;
  readonly eventWire: TcpProxy;
  readonly documentWire: TcpProxy;
}

/** Both grown stores, whatever STORES says. */
export const grownStores = (): Promise<StoreEnvironment> => newStores(['eventstoredb', 'mongodb']);

if (typeof afterAll === 'function') {
  afterAll(async () => {
    for (const end of ending.splice(0).reverse()) await end();
  });
}

async function newStores(kinds = storeKinds()): Promise<StoreEnvironment> {
  return {
    ...(kinds.includes('eventstoredb') && (await newEventStore())),
    ...(kinds.includes('mongodb') && { READ_STORE_URL: await newDatabase() }),
  };
}

/** A real server is everybody's: there the streams of each register are named apart. */
async function newEventStore(): Promise<StoreEnvironment> {
  const real = process.env['EVENTSTOREDB_URL'];
  const EVENT_STORE_PREFIX = `t${randomUUID().replaceAll('-', '')}_`;
  if (real !== undefined) return { EVENT_STORE_URL: real, EVENT_STORE_PREFIX };
  const server = await TestServerChild.start();
  ending.push(() => server.kill());
  return { EVENT_STORE_URL: server.connectionString };
}

async function newDatabase(): Promise<string> {
  mongoServer ??= anyMongoServer();
  const url = withDatabase(await mongoServer, `sammen-${randomUUID()}`);
  ending.push(async () => {
    const client = new MongoClient(url);
    await client.db().dropDatabase();
    await client.close();
  });
  return url;
}

async function anyMongoServer(): Promise<string> {
  const real = process.env['MONGODB_URL'];
  if (real !== undefined) return real;
  const folder = mkdtempSync(join(tmpdir(), 'sammen-mongodb-'));
  const server = await SecantusServer.start(folder);
  ending.push(async () => {
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  });
  return server.url;
}
