import Database from 'better-sqlite3';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { StoreUnavailable } from '../../src/application/ports/event-store';
import { DataFolderError } from '../../src/infrastructure/embedded/data-folder';
import { EmbeddedEventStore } from '../../src/infrastructure/embedded/event-store';
import { EmbeddedReadStore } from '../../src/infrastructure/embedded/read-store';
import { openEmbeddedStores } from '../../src/infrastructure/embedded/stores';
import { appenders } from '../support/appender-process';
import { garbageCollector } from '../support/garbage-collector';
import { temporaryFolder } from '../support/temporary-folder';
import { all, events } from './event-store/fixture';

const folder = temporaryFolder();
const startAppender = appenders();
const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

describe('a data folder', () => {
  it('is made where it is missing, and nobody else can read it', async () => {
    const path = join(folder, 'new', 'deep');
    const stores = openEmbeddedStores(path);
    await stores.events.append('plan-1', 'no-stream', events(1));

    expect(modeOf(path)).toBe('700');
    expect(new Set(readdirSync(path).map((file) => modeOf(join(path, file))))).toEqual(new Set(['600']));
    await stores.close();
  });

  it('keeps events and read models when it is opened again', async () => {
    const path = join(folder, 'reopened');
    const before = openEmbeddedStores(path);
    const { position } = await before.events.append('plan-1', 'no-stream', events(2));
    await before.documents.prepare({ projection: 'view', generation: 1 }, {});
    await before.close();

    const after = openEmbeddedStores(path);
    expect(await all(after.events.readStream('plan-1'))).toHaveLength(2);
    expect(await after.events.head()).toBe(position);
    expect(await after.documents.generations('view')).toEqual([1]);
    await after.close();
  });

  it('can be read beside the process that has it, as it is at each read, and not be written to', async () => {
    const path = join(folder, 'beside');
    const writer = openEmbeddedStores(path);
    await writer.events.append('plan-1', 'no-stream', events(1));
    const reader = openEmbeddedStores(path, 'to-read');
    const { position } = await writer.events.append('plan-1', 0, events(1));

    expect(await all(reader.events.readStream('plan-1'))).toHaveLength(2);
    expect(await reader.events.head()).toBe(position);
    await expect(reader.events.append('plan-1', 1, events(1))).rejects.toThrow(StoreUnavailable);
    await reader.close();
    await writer.close();
  });

  it('is not made by looking back into it', () => {
    const path = join(folder, 'nowhere');
    expect(() => openEmbeddedStores(path, 'to-read')).toThrow('There is no register in');
    expect(existsSync(path)).toBe(false);
  });

  it('is refused where it is a file', () => {
    const path = join(folder, 'file');
    writeFileSync(path, '');

    expect(() => openEmbeddedStores(path)).toThrow(DataFolderError);
    expect(() => openEmbeddedStores(path)).toThrow('is a file: name a folder');
  });

  it('is refused where it cannot be written to', () => {
    const file = join(folder, 'in-the-way');
    writeFileSync(file, '');

    expect(() => openEmbeddedStores(join(file, 'data'))).toThrow(DataFolderError);
    expect(() => openEmbeddedStores(join(file, 'data'))).toThrow('cannot be made or written to');
  });

  it('is refused where the system lets nobody make one', () => {
    expect(() => openEmbeddedStores('/proc/sammen')).toThrow('cannot be made or written to');
  });

  it('is refused to a second process until the first is dead', async () => {
    const path = join(folder, 'shared');
    const first = await startAppender(path);
    expect(() => openEmbeddedStores(path)).toThrow(DataFolderError);
    expect(() => openEmbeddedStores(path)).toThrow('in use by another process');
    await first.kill();

    await openEmbeddedStores(path).close();
  });

  it('is refused to the same process a second time, which does not loosen the lock of the first', async () => {
    const path = join(folder, 'twice');
    const first = openEmbeddedStores(path);
    expect(() => openEmbeddedStores(path)).toThrow(DataFolderError);

    await expect(startAppender(path)).rejects.toThrow();
    await first.close();
    await openEmbeddedStores(path).close();
  });

  it('stays locked when nobody holds on to its stores', async () => {
    const path = join(folder, 'forgotten');
    const stores = new WeakRef(openEmbeddedStores(path));
    await delay(1);
    garbageCollector()();

    expect(() => openEmbeddedStores(path)).toThrow('in use by another process');
    await stores.deref()?.close();
  });

  it.each(['events.sqlite', 'documents.sqlite'])('is refused where %s is of a newer format', async (file) => {
    const path = join(folder, `newer-${file}`);
    await openEmbeddedStores(path).close();
    const database = new Database(join(path, file));
    database.pragma('user_version = 99');
    database.close();

    expect(() => openEmbeddedStores(path)).toThrow(DataFolderError);
    expect(() => openEmbeddedStores(path)).toThrow('format 99');
  });

  it('is refused where a file in it is something else', () => {
    const path = join(folder, 'damaged');
    mkdirSync(path);
    writeFileSync(join(path, 'events.sqlite'), 'This is not a database. '.repeat(100));

    expect(() => openEmbeddedStores(path)).toThrow(DataFolderError);
    expect(() => openEmbeddedStores(path)).toThrow('SQLITE_NOTADB');
  });
});

describe('a store that is closed', () => {
  it('has stored what was under way, and takes nothing more', async () => {
    const path = join(folder, 'closed.sqlite');
    const store = EmbeddedEventStore.open(path);
    const appending = store.append('plan-1', 'no-stream', events(1));
    await store.close();
    await store.close();

    await expect(appending).resolves.toMatchObject({ revision: 0 });
    await expect(store.append('plan-1', 0, events(1))).rejects.toThrow(StoreUnavailable);
    await expect(all(store.readStream('plan-1'))).rejects.toThrow(StoreUnavailable);
    await expect(store.head()).rejects.toThrow(StoreUnavailable);
  });

  it('does not leave a subscription waiting', async () => {
    const store = EmbeddedEventStore.open(':memory:');
    const subscribing = all(store.subscribe('start', ['plan'], new AbortController().signal));
    setImmediate(() => void store.close());

    await expect(subscribing).rejects.toThrow(StoreUnavailable);
  });

  it('answers no queries', async () => {
    const store = EmbeddedReadStore.open(':memory:');
    await store.close();

    await expect(store.generations('view')).rejects.toThrow(StoreUnavailable);
  });
});
