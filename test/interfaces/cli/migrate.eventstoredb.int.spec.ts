import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { streamKinds } from '../../../src/application/events/stream-kind';
import type { NewEvent, StoredEvent } from '../../../src/application/ports/event-store';
import { openEmbeddedStores } from '../../../src/infrastructure/embedded/stores';
import { openEventStoreDb } from '../../../src/infrastructure/eventstoredb/event-store';
import { namedApart } from '../../../src/infrastructure/eventstoredb/named-apart';
import type { StreamName } from '../../../src/kernel/event';
import { all } from '../../contract/event-store/fixture';
import { TestServer } from '../../support/eventstoredb/test-server';
import { temporaryFolder } from '../../support/temporary-folder';
import { cli } from './cli-process';

const parent = temporaryFolder();
const folder = join(parent, 'register');
const categories = streamKinds.map(({ category }) => category);
const rounds = 240;
const total = rounds * 8;
const containing = (text: string): string => expect.stringContaining(text) as string;
let server: TestServer;
let recorded: readonly StoredEvent[];

const event = (round: number, text = 'Se barnebarna'): NewEvent => ({
  id: randomUUID(),
  type: 'WhatMattersStated',
  data: { body: { text, round }, by: { name: 'Pål Hansen' } },
  metadata: { schemaVersion: 1, recordedAt: '2026-01-12T08:00:00.000Z', chainHash: `hash-${round}` },
});

/** Streams of every kind that grow by turns, now and then by a large event. */
beforeAll(async () => {
  const stores = openEmbeddedStores(folder);
  const { events } = stores;
  const streams = categories.map((category): StreamName => `${category}-${randomUUID()}`);
  const growing: StreamName = `plan-${randomUUID()}`;
  for (let round = 0; round < rounds; round += 1) {
    const expected = round === 0 ? 'no-stream' : round - 1;
    for (const stream of streams) await events.append(stream, expected, [event(round)]);
    const large = round % 40 === 0 ? 'å'.repeat(200_000) : undefined;
    const three = [event(round), event(round, large), event(round)];
    await events.append(growing, round === 0 ? 'no-stream' : round * 3 - 1, three);
  }
  recorded = await all(events.readAll('start', categories));
  await stores.close();
}, 60_000);

beforeEach(async () => {
  server = await TestServer.start();
});
afterEach(() => server.stop());

const migrate = (more: { readonly killAt?: RegExp; readonly interruptAt?: RegExp } = {}) =>
  cli({ folder, ...more }, 'migrate', '--to', server.connectionString);

/** All that is in the target, as the register reads it. */
async function carried(): Promise<readonly StoredEvent[]> {
  const store = openEventStoreDb(server.connectionString);
  const events = await all(store.readAll('start', categories));
  await store.close();
  return events;
}
const withoutPlace = (events: readonly StoredEvent[]) => events.map(({ position: _, ...rest }) => rest);

describe('a register that is carried to an EventStoreDB', () => {
  it('has the same events in the same streams and in the same order', async () => {
    const { exitCode, out, err } = await migrate();
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: containing('Verifying: 100 %') });
    expect(out).toContain(`${total} events in ${categories.length + 1} streams`);
    expect(withoutPlace(await carried())).toEqual(withoutPlace(recorded));
  }, 60_000);

  it('is gone on with where the process was killed, once or more', async () => {
    const first = await migrate({ killAt: /Carrying over: 20 %/ });
    expect(first.exitCode).toBeNull();
    const after = (await carried()).length;
    expect(after).toBeGreaterThan(0);
    expect(after).toBeLessThan(total);
    await migrate({ killAt: /Carrying over: 60 %/ });
    const last = await migrate();
    expect({ exitCode: last.exitCode, err: last.err }).toEqual({
      exitCode: 0,
      err: containing('Comparing what is there'),
    });
    expect(last.out).toMatch(/, \d+ of them in an earlier run\./);
    expect(withoutPlace(await carried())).toEqual(withoutPlace(recorded));
  }, 60_000);

  it('can be broken off, and says that the same command goes on', async () => {
    const { exitCode, err } = await migrate({ interruptAt: /Carrying over: 10 %/ });
    expect(exitCode).toBe(130);
    expect(err).toContain('The same command goes on where this one stopped.');
  }, 60_000);

  it('is carried to an address that begins as EVENT_STORE_URL may', async () => {
    const to = server.connectionString.replace(/^esdb/, 'kurrentdb');
    const { exitCode, out } = await cli({ folder }, 'migrate', '--to', to);
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: containing(`${total} events in`) });
  }, 60_000);

  it('is carried to where EVENT_STORE_URL_FILE says, so that no password stands on a command line', async () => {
    const file = join(parent, 'address');
    writeFileSync(file, server.connectionString);
    const { exitCode, out } = await cli({ folder, env: { EVENT_STORE_URL_FILE: file } }, 'migrate');
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: containing(`${total} events in`) });
  }, 60_000);

  it('is named apart there as EVENT_STORE_PREFIX says: else it would begin anew and empty', async () => {
    const env = { EVENT_STORE_PREFIX: 'pilot_' };
    const { exitCode } = await cli({ folder, env }, 'migrate', '--to', server.connectionString);
    expect(exitCode).toBe(0);
    const store = namedApart(openEventStoreDb(server.connectionString), 'pilot_');
    expect(withoutPlace(await all(store.readAll('start', categories)))).toEqual(withoutPlace(recorded));
    await store.close();
  }, 60_000);

  it('is carried over once: the command repeated writes nothing', async () => {
    await migrate();
    const before = server.log.records.length;
    const { exitCode, out } = await migrate();
    expect(exitCode).toBe(0);
    expect(out).toContain(`${total} of them in an earlier run.`);
    expect(server.log.records.length).toBe(before);
  }, 60_000);
});

describe('is refused, and writes nothing,', () => {
  const refused = async (sentence: string): Promise<void> => {
    const before = server.log.records.length;
    const { exitCode, err } = await migrate();
    expect({ exitCode, err }).toEqual({ exitCode: 2, err: containing(sentence) });
    expect(server.log.records.length).toBe(before);
  };
  const writeThere = async (stream: StreamName, ...events: readonly NewEvent[]): Promise<void> => {
    const store = openEventStoreDb(server.connectionString);
    await store.append(stream, 'no-stream', events);
    await store.close();
  };

  it('a target with another register in it', async () => {
    await writeThere(`plan-${randomUUID()}`, event(0));
    await refused('The target has something else in it');
  }, 30_000);
  it('a target with something else than a register in it', async () => {
    await writeThere(`orders-${randomUUID()}`, event(0));
    await refused('The target has something else in it');
  }, 30_000);
  it('a target with the same event, told otherwise', async () => {
    const [first] = recorded;
    if (first) await writeThere(first.stream, { ...first, data: { body: 'Annet' } });
    await refused('The target has something else in it');
  }, 30_000);
  it('a register that a server has open', async () => {
    const stores = openEmbeddedStores(folder);
    await refused('in use by another process');
    await stores.close();
  }, 30_000);
  it('a folder without a register', async () => {
    const { exitCode, err } = await cli(
      { folder: join(parent, 'nothing') },
      'migrate',
      '--to',
      server.connectionString,
    );
    expect({ exitCode, err }).toEqual({ exitCode: 2, err: containing('There is no register') });
    rmSync(join(parent, 'nothing'), { recursive: true, force: true });
  }, 30_000);
  it('an address with a password on the command line, where every user sees it', async () => {
    const to = server.connectionString.replace('//', '//admin:secret@');
    const { exitCode, err } = await cli({ folder }, 'migrate', '--to', to);
    expect({ exitCode, err }).toEqual({ exitCode: 2, err: containing('EVENT_STORE_URL_FILE=') });
    expect(err).not.toContain('secret');
  }, 30_000);
  it('no address at all', async () => {
    const { exitCode, err } = await cli({ folder }, 'migrate');
    expect({ exitCode, err }).toEqual({ exitCode: 2, err: containing('EVENT_STORE_URL_FILE') });
  }, 30_000);
  it.each(['mongodb://localhost', 'localhost:2113'])(
    'the target %s',
    async (to) => {
      const { exitCode, err } = await cli({ folder }, 'migrate', '--to', to);
      expect({ exitCode, err }).toEqual({ exitCode: 2, err: containing('esdb://') });
    },
    30_000,
  );
});
