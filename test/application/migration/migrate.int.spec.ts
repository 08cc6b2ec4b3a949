import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { migrate } from '../../../src/application/migration/migrate';
import type { Phase, Target } from '../../../src/application/migration/migrate';
import type { NewEvent } from '../../../src/application/ports/event-store';
import { EmbeddedEventStore } from '../../../src/infrastructure/embedded/event-store';
import type { StreamName } from '../../../src/kernel/event';
import { around } from '../../support/around';
import { temporaryFolder } from '../../support/temporary-folder';

const folder = temporaryFolder();
const opened: EmbeddedEventStore[] = [];
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});

function store(): EmbeddedEventStore {
  const made = EmbeddedEventStore.open(join(folder, `${randomUUID()}.sqlite`));
  opened.push(made);
  return made;
}

const event = (n: number): NewEvent => ({
  id: randomUUID(),
  type: 'GoalAdded',
  data: { n },
  metadata: { chainHash: `hash-${n}` },
});

async function register(): Promise<EmbeddedEventStore> {
  const source = store();
  for (const stream of ['plan-1', 'consent-1', 'plan-2'] as const)
    await source.append(stream, 'no-stream', [event(0), event(1)]);
  await source.append('plan-1', 1, [event(2)]);
  return source;
}

const carry = (source: EmbeddedEventStore, target: Target) => {
  const seen: Phase[] = [];
  const onProgress = (phase: Phase): void => void seen.push(phase);
  const done = migrate(source, target, { onProgress, signal: new AbortController().signal });
  return done.then((migrated) => ({ ...migrated, phases: [...new Set(seen)] }));
};

describe('a migration', () => {
  it('tells how much it carried, and compares all of it afterwards', async () => {
    expect(await carry(await register(), store())).toEqual({
      events: 7,
      streams: 3,
      already: 0,
      phases: ['carry', 'verify'],
    });
  });
  it('of a register with nothing in it leaves nothing', async () => {
    expect(await carry(store(), store())).toEqual({ events: 0, streams: 0, already: 0, phases: [] });
  });
  it('finds a stream that the target keeps otherwise', async () => {
    const target = store();
    const careless = around(target, {
      append: (stream: StreamName, expected: number | 'no-stream', events: readonly NewEvent[]) =>
        target.append(
          stream,
          expected,
          events.map((one) => ({ ...one, metadata: {} })),
        ),
    });
    await expect(carry(await register(), careless)).rejects.toThrow(/3 of 3 streams are not alike .*plan-1/);
  });
  it('finds a stream that somebody else has put into the target', async () => {
    const target = store();
    const shared = around(target, {
      append: async (stream: StreamName, expected: number | 'no-stream', events: readonly NewEvent[]) => {
        const appended = await target.append(stream, expected, events);
        if (stream === 'consent-1') await target.append('plan-9', 'no-stream', [event(9)]);
        return appended;
      },
    });
    await expect(carry(await register(), shared)).rejects.toThrow(/1 of 3 streams are not alike .*plan-9/);
  });
  it('finds a stream of which the target lacks the end', async () => {
    const target = store();
    const forgetful = around(target, {
      append: (stream: StreamName, expected: number | 'no-stream', events: readonly NewEvent[]) =>
        expected === 'no-stream'
          ? target.append(stream, expected, events)
          : Promise.resolve({ revision: 2, position: '' as never }),
    });
    await expect(carry(await register(), forgetful)).rejects.toThrow(/1 of 3 streams .*plan-1/);
  });
  it('stops where somebody else writes to the target', async () => {
    const target = store();
    const shared = around(target, {
      append: async (stream: StreamName, expected: number | 'no-stream', events: readonly NewEvent[]) => {
        if (stream === 'consent-1') await target.append('plan-2', 'no-stream', [event(9)]);
        return target.append(stream, expected, events);
      },
    });
    await expect(carry(await register(), shared)).rejects.toThrow(/Somebody else writes to the target/);
  });
  it('finds that events follow each other otherwise, though every stream is alike', async () => {
    const source = await register();
    const target = store();
    const late: (() => Promise<unknown>)[] = [];
    const reordering = around(target, {
      append: (stream: StreamName, expected: number | 'no-stream', events: readonly NewEvent[]) => {
        const append = () => target.append(stream, expected, events);
        if (stream === 'consent-1') {
          late.push(append);
          return Promise.resolve({ revision: 0, position: '' as never });
        }
        return append().finally(async () => {
          for (const one of late.splice(0)) await one();
        });
      },
    });
    await expect(carry(source, reordering)).rejects.toThrow(/not follow each other in the same order/);
  });
});
