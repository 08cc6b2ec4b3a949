import {
  EventStoreDBClient,
  END,
  BACKWARDS,
  type JSONEventData,
  jsonEvent,
  streamNameFilter,
} from '@eventstore/db-client';
import { randomUUID } from 'node:crypto';
import type { EventStore, NewEvent } from '../../src/application/ports/event-store';
import { openEventStoreDb } from '../../src/infrastructure/eventstoredb/event-store';
import { TestServer } from '../support/eventstoredb/test-server';
import { loop, median, nowMs, speedOf } from './measure';
import { Progress } from './progress';

/** What both sides do, each in its own way. */
interface Side {
  readonly append: (stream: `${string}-${string}`) => Promise<unknown>;
  readonly readAll: (category: string) => Promise<number>;
  readonly follow: (category: string, count: number) => Promise<void>;
}

const rounds = 3;
const [alone, together, replayed] = [400, 4_000, 10_000];
const data = { text: 'x'.repeat(400) };
const newCategory = (): string => `bench${randomUUID().replaceAll('-', '')}`;

function adapter(store: EventStore): Side {
  const event = (): NewEvent => ({ id: randomUUID(), type: 'GoalAdded', data, metadata: { by: 'bench' } });
  return {
    append: (stream) => store.append(stream, 'no-stream', [event()]),
    readAll: (category) => counted(store.readAll('start', [category]), Infinity),
    follow: async (category, count) => {
      const stop = new AbortController();
      let left = count;
      for await (const item of store.subscribe('start', [category], stop.signal)) {
        if (item.kind === 'event') left -= 1;
        if (left === 0) stop.abort();
      }
    },
  };
}

/** The client as it is: no timers, no second try, no order of marks. */
function bare(client: EventStoreDBClient): Side {
  const event = (): JSONEventData => jsonEvent({ type: 'GoalAdded', data, metadata: { by: 'bench' } });
  const subscribed = (category: string): ReturnType<EventStoreDBClient['subscribeToAll']> =>
    client.subscribeToAll({ filter: streamNameFilter({ prefixes: [`${category}-`], maxSearchWindow: 512 }) });
  return {
    append: (stream) => client.appendToStream(stream, event(), { expectedRevision: 'no_stream' }),
    readAll: async (category) => {
      // Without the head it would not know when to end.
      await counted(client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 }), 1);
      return counted(subscribed(category), replayed);
    },
    follow: async (category, count) => {
      await counted(subscribed(category), count);
    },
  };
}

async function counted(items: AsyncIterable<unknown>, most: number): Promise<number> {
  let count = 0;
  for await (const _ of items) {
    count += 1;
    if (count >= most) break;
  }
  return count;
}

async function seeded(store: EventStore): Promise<string> {
  const category = newCategory();
  for (let n = 0; n < replayed; n += 500) {
    const batch = Array.from({ length: 500 }, () => ({
      id: randomUUID(),
      type: 'GoalAdded',
      data,
      metadata: {},
    }));
    await store.append(`${category}-${String(n)}`, 'no-stream', batch);
  }
  return category;
}

async function perSecond(count: number, work: () => Promise<unknown>): Promise<number> {
  const begun = nowMs();
  await work();
  return (count / (nowMs() - begun)) * 1_000;
}

const lines = ['append, 1 at once', 'append, 64 at once', 'read all', 'subscription'] as const;

async function roundOf(side: Side, category: string, onLine: () => void): Promise<readonly number[]> {
  const born = newCategory();
  let n = 0;
  const append = (): Promise<unknown> => side.append(`${born}-${String((n += 1))}`);
  const works: Readonly<Record<(typeof lines)[number], () => Promise<number>>> = {
    'append, 1 at once': async () => speedOf(await loop(1, alone, append)).perSecond,
    'append, 64 at once': async () => speedOf(await loop(64, together, append)).perSecond,
    'read all': () => perSecond(replayed, () => side.readAll(category)),
    subscription: () => perSecond(replayed, () => side.follow(category, replayed)),
  };
  const speeds: number[] = [];
  for (const line of lines) {
    speeds.push(await works[line]());
    onLine();
  }
  return speeds;
}

/**
 * The adapter beside the bare client, turn by turn against one server; what counts is the share. The bare client is left
 * open, since its `dispose` may never come to an end: whoever calls has to end the process.
 */
export async function besideTheBareClient(): Promise<string> {
  const server = process.env['EVENTSTOREDB_URL'] === undefined ? await TestServer.start() : null;
  const url = process.env['EVENTSTOREDB_URL'] ?? server?.connectionString ?? '';
  const store = openEventStoreDb(url);
  const client = EventStoreDBClient.connectionString(url);
  const sides = [bare(client), adapter(store)] as const;
  const category = await seeded(store);
  const figures: (readonly number[])[][] = [[], []];
  const progress = new Progress('the adapter beside the bare client');
  let done = 0;
  const onLine = (): void => {
    progress.show((done += 1) / (lines.length * sides.length * (rounds + 1)));
  };
  for (let round = -1; round < rounds; round += 1) {
    for (const [i, side] of sides.entries()) {
      const speeds = await roundOf(side, category, onLine);
      // The first round warms the engine up.
      if (round >= 0) figures[i]?.push(speeds);
    }
  }
  const told = lines.map((name, line) => {
    const [client_, ours] = figures.map((of) => median(of.map((speeds) => speeds[line] ?? NaN)));
    const share = (ours ?? NaN) / (client_ ?? NaN);
    return `${name.padEnd(20)} client ${(client_ ?? 0).toFixed(0).padStart(7)}/s   adapter ${(ours ?? 0).toFixed(0).padStart(7)}/s   ${(share * 100).toFixed(0)} %`;
  });
  await store.close();
  return `On ${server ? 'a test server in this process' : 'the server of EVENTSTOREDB_URL'}:\n${told.join('\n')}`;
}
