import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projections } from '../projections';
import { runnable } from '../projections/runner/runnable';
import { ProjectionHost } from './application/projections/projection-host';
import { ProjectionOperations } from './application/projections/projection-operations';
import { ProjectionProgress } from './application/projections/projection-progress';
import { ProjectionWatch } from './application/projections/projection-watch';
import { readConfiguration } from './configuration';
import { SystemClock } from './infrastructure/clock/system-clock';
import { DataFolderError } from './infrastructure/embedded/data-folder';
import { addressIn } from './infrastructure/embedded/file/address-file';
import { hasCode } from './infrastructure/embedded/file/private-file';
import { EmbeddedReadStore } from './infrastructure/embedded/read-store';
import { openEmbeddedStores } from './infrastructure/embedded/stores';
import { openEventStoreDb } from './infrastructure/eventstoredb/event-store';
import { namedApart } from './infrastructure/eventstoredb/named-apart';
import { HttpProjectionControl } from './infrastructure/remote/http-projection-control';
import { ServerConnection } from './infrastructure/remote/server-connection';
import { UsageError } from './interfaces/cli/terminal';
import { runCli } from './interfaces/cli/run-cli';
import { openParts } from './open-parts';
import { openStores } from './open-stores';
import { allInFolder, eventStoreAt, hasPassword, inFolder, usesFolder } from './store-addresses';
import type { ReadStore } from './application/ports/read-store';
import type { Configuration } from './configuration';
import type {
  Connection,
  NewRegister,
  OpenedHistory,
  OpenedMigration,
  ServerOptions,
} from './interfaces/cli/surroundings';

/** Longer than this no command waits for the read models to take in what there is; the list tells how far they are. */
const settleMs = 5_000;

/** The stores where others can share them; else the data folder where it is free, or the server that has it open, at the address that it has told there. */
async function connect(options: ServerOptions): Promise<Connection> {
  if (options.url !== undefined) return throughServer(options.url, options);
  const configuration = readConfiguration(process.env);
  if (!usesFolder(configuration.stores)) return toStores(configuration);
  try {
    return await inDataFolder(configuration);
  } catch (error) {
    if (!isInUse(error)) throw error;
    const address = addressIn(configuration.dataDir);
    if (address !== null) return throughServer(address, options);
    throw new DataFolderError(
      `${configuration.dataDir} is in use by a process that has told no address: wait until it has started or is done.`,
      { cause: error },
    );
  }
}

/** Nothing is run here: what is asked for is done by whoever runs the projections. */
async function toStores(configuration: Configuration): Promise<Connection> {
  const { close, ...open } = await openStores(configuration, 'alone');
  const nowMs = (): number => Date.now();
  const stores = { ...open, clock: new SystemClock(), nowMs, projections: runnable(projections) };
  const progress = new ProjectionProgress(stores);
  const watch = new ProjectionWatch({
    ...stores,
    onReport: progress.take.bind(progress),
    // The state of the projection tells it too.
    onFault: () => undefined,
  });
  progress.lookBy(watch.look.bind(watch));
  watch.start();
  await Promise.all(progress.names().map((name) => watch.look(name)));
  return {
    projections: new ProjectionOperations({ ...stores, progress, nudge: watch.nudge.bind(watch) }),
    isServer: true,
    close: async () => {
      await watch.stop();
      await close();
    },
  };
}

async function inDataFolder(configuration: Configuration): Promise<Connection> {
  const { dataDir, stores: addresses } = configuration;
  if (addresses.events === inFolder) mustHaveRegister(dataDir);
  const { parts, close } = await openParts(configuration);
  const nowMs = (): number => Date.now();
  const stores = { ...parts, nowMs, projections: runnable(projections) };
  const progress = new ProjectionProgress(stores);
  const host = new ProjectionHost({
    ...stores,
    onReport: progress.take.bind(progress),
    // The state of the projection tells it too.
    onFault: () => undefined,
  });
  host.start();
  await progress.settle(settleMs);
  return {
    projections: new ProjectionOperations({
      ...stores,
      progress,
      nudge: host.nudge.bind(host),
    }),
    isServer: false,
    close: async () => {
      await host.stop();
      await close();
    },
  };
}

/** Opening makes what is missing: a folder whose name was mistyped would come to be. @throws DataFolderError */
function mustHaveRegister(dataDir: string): void {
  if (existsSync(join(dataDir, 'events.sqlite'))) return;
  throw new DataFolderError(`There is no register in ${dataDir}: name its folder with DATA_DIR.`);
}

/** The folder is this process's alone until it is done, so that nothing is recorded that would stay behind. */
async function openMigration(to: string | undefined): Promise<OpenedMigration> {
  const { dataDir, stores } = readConfiguration(process.env);
  const address = to === undefined ? stores.events : eventStoreAt(to);
  if (address === null || address === inFolder) {
    throw new UsageError(
      '--to is the connection string of an EventStoreDB, esdb://… or esdb+discover://…; without it EVENT_STORE_URL_FILE or EVENT_STORE_URL says where to.',
    );
  }
  if (to !== undefined && hasPassword(to)) {
    throw new UsageError(
      'Everybody on this machine can read the password in --to. Put the address into a file that is yours alone, and leave --to out: EVENT_STORE_URL_FILE=… npm run cli -- migrate',
    );
  }
  mustHaveRegister(dataDir);
  const source = openEmbeddedStores(dataDir);
  try {
    const target = namedApart(openEventStoreDb(address), stores.prefix);
    const close = async (): Promise<void> => {
      await target.close();
      await source.close();
    };
    return { source: source.events, target, close };
  } catch (error) {
    await source.close();
    throw error;
  }
}

async function throughServer(address: string, { token }: ServerOptions): Promise<Connection> {
  const server = await ServerConnection.open(address, token);
  return {
    projections: new HttpProjectionControl(server),
    isServer: true,
    close: () => Promise.resolve(),
  };
}

async function openHistory(): Promise<OpenedHistory> {
  const configuration = readConfiguration(process.env);
  const stores = await openStores(configuration, 'to-read');
  return { ...stores, isLocal: configuration.stores.events === inFolder };
}

const openScratch = (): Promise<ReadStore> => Promise.resolve(EmbeddedReadStore.openScratch());

async function makeRegister(folder: string): Promise<NewRegister> {
  const dataDir = resolve(folder);
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0) {
    throw new DataFolderError(`There is something in ${dataDir} already: name a folder that is new.`);
  }
  const { parts, close } = await openParts({
    ...readConfiguration(process.env),
    dataDir,
    stores: allInFolder,
  });
  return { events: parts.events, close };
}

const isInUse = (error: unknown): boolean =>
  error instanceof DataFolderError && hasCode(error.cause, 'SQLITE_BUSY');

async function main(): Promise<void> {
  const terminal = { in: process.stdin, out: process.stdout, err: process.stderr };
  process.exitCode = await runCli(process.argv.slice(2), {
    connect,
    openHistory,
    openScratch,
    makeRegister,
    openMigration,
    terminal,
    onInterrupt,
  });
}

function onInterrupt(listener: () => void): () => void {
  process.once('SIGINT', listener);
  return () => process.off('SIGINT', listener);
}

void main();
