import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readConfiguration } from '../src/configuration';
import { encode } from '../src/application/events/codec';
import { openEmbeddedStores } from '../src/infrastructure/embedded/stores';
import { openEventStoreDb } from '../src/infrastructure/eventstoredb/event-store';
import { FileKeys } from '../src/infrastructure/keys/file-keys';
import { keysOf } from '../src/open-keys';
import { openParts } from '../src/open-parts';
import { around } from './support/around';
import { TestServer } from './support/eventstoredb/test-server';
import { gpBerg, paalUpTo } from './support/paal-facts';
import { recorded } from './support/recorded-history';
import { temporaryFolder } from './support/temporary-folder';
import type { Parts } from '../src/app.module';
import type { Configuration } from '../src/configuration';
import type { CommandId, EventId } from '../src/kernel/ids';
import type { Instant } from '../src/kernel/instant';

const configuration = readConfiguration({ DATA_DIR: join(temporaryFolder(), 'data') });
const { dataDir } = configuration;

describe('a register whose keys are gone', () => {
  beforeAll(async () => {
    const { close } = await openParts(configuration);
    await close();
    const stores = openEmbeddedStores(dataDir);
    await recorded(paalUpTo(1), stores.events);
    await stores.close();
    rmSync(join(dataDir, 'keys'), { recursive: true });
  });

  it('is not opened, however often somebody tries: no others are made', async () => {
    for (const _ of [1, 2])
      await expect(openParts(configuration)).rejects.toThrow(/^The keys of .* are gone/);
  });
});

describe('a register that somebody is registered in', () => {
  const folder = join(temporaryFolder(), 'data');
  const ofFolder = readConfiguration({ DATA_DIR: folder });

  beforeAll(async () => {
    const { parts, close } = await openParts(ofFolder);
    const { keys } = parts;
    await close();
    const stores = openEmbeddedStores(folder);
    await identified({ events: stores.events, keys });
    await stores.close();
  });

  it('is opened with the keys that it began with', async () => {
    const { close } = await openParts(ofFolder);
    await close();
  });

  it('is not opened with those of another: nobody would be found again', async () => {
    rmSync(join(folder, 'keys'), { recursive: true });
    FileKeys.open(FileKeys.pathIn(folder));
    expect(await refusalOf(ofFolder)).toMatch(/^The keys of .* are those of another register/);
  });
});

describe('an event store that several processes share', () => {
  const folder = temporaryFolder();
  let server: TestServer;
  const withKeys = (name: string) =>
    readConfiguration({
      DATA_DIR: join(folder, name),
      KEYS_FILE: join(folder, `${name}.json`),
      EVENT_STORE_URL: server.connectionString,
    });

  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.stop());

  it('takes the keys of the first, and of nobody who has made others, with nothing recorded yet', async () => {
    const first = await openParts(withKeys('first'));
    FileKeys.open(join(folder, 'second.json'), 'group');
    expect(await refusalOf(withKeys('second'))).toMatch(/second\.json are those of another register/);
    expect(await refusalOf(withKeys('third'))).toMatch(/their keys are not in .*third\.json/);
    expect(FileKeys.areAt(join(folder, 'third.json'))).toBe(false);
    await first.close();

    const again = await openParts(withKeys('first'));
    await again.close();
  });

  it('is opened by one of two that begin at once with keys of their own', async () => {
    const another = await TestServer.start();
    const at = (name: string) =>
      readConfiguration({ DATA_DIR: join(folder, name), EVENT_STORE_URL: another.connectionString });
    const opened = await Promise.allSettled([openParts(at('left')), openParts(at('right'))]);
    const open = opened.filter((one) => one.status === 'fulfilled');
    expect(open).toHaveLength(1);
    for (const { value } of open) await value.close();
    await another.stop();
  });
});

describe('an event store that refuses the password', () => {
  const dataDir = temporaryFolder();

  it('is told as such, in one line, and nobody is sent to see whether it runs', async () => {
    const server = await TestServer.start();
    server.faults.refusesLogins = true;
    const at = readConfiguration({ DATA_DIR: dataDir, EVENT_STORE_URL: server.connectionString });
    const refusal = await refusalOf(at);
    expect(refusal).toMatch(
      /^EVENT_STORE_URL: EventStoreDB refuses the user or the password of the connection string[^\n]*\.$/,
    );
    expect(refusal).not.toContain('See that the server runs');
    await server.stop();
  });
});

describe('a process that begins while another begins the same register', () => {
  const dataDir = temporaryFolder();

  it('goes on with the keys that the other makes while it looks into the store', async () => {
    const server = await TestServer.start();
    const events = openEventStoreDb(server.connectionString);
    const same = readConfiguration({ DATA_DIR: dataDir, EVENT_STORE_URL: server.connectionString });
    let theirs: FileKeys | undefined;
    const overtaken = around(events, {
      async *readStream(stream, range) {
        theirs ??= await keysOf(same, events);
        yield* events.readStream(stream, range);
      },
    });

    const ours = await keysOf(same, overtaken);
    expect(ours.hash('person', 'a')).toBe(theirs?.hash('person', 'a'));
    await events.close();
    await server.stop();
  });
});

/** The person's number is sealed with the keys, as whoever registers a patient does it. */
async function identified({ events, keys }: Pick<Parts, 'events' | 'keys'>): Promise<void> {
  const stream = `identity-${keys.hash('person', '17915012396')}` as const;
  const identification = {
    type: 'PersonIdentified',
    data: { patientId: randomUUID(), sealedNationalId: keys.seal('17915012396', stream) },
    occurredAt: '2026-01-12T08:00:00.000Z' as Instant,
  };
  const { id, type, data, metadata } = encode(
    identification,
    randomUUID() as EventId,
    { stream, nextRevision: 0, chainHash: '' },
    {
      commandId: randomUUID() as CommandId,
      fingerprint: '',
      by: gpBerg,
      recordedAt: identification.occurredAt,
      correlationId: '',
    },
  );
  await events.append(stream, 'no-stream', [{ id, type, data, metadata }]);
}

/** Why it cannot be opened; opened all the same, it is closed again. */
async function refusalOf(of: Configuration): Promise<string> {
  try {
    const { close } = await openParts(of);
    await close();
    return 'It was opened.';
  } catch (error) {
    return String(error instanceof Error ? error.message : error);
  }
}
