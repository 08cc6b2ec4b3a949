import { given } from '../../support/given';
import fc from 'fast-check';
import { GenerationWriter } from '../../../projections/runner/generation-writer';
import { EmbeddedEventStore } from '../../../src/infrastructure/embedded/event-store';
import { EmbeddedReadStore } from '../../../src/infrastructure/embedded/read-store';
import { around } from '../../support/around';
import { eventually } from '../../support/eventually';
import { append, contents, decode, live, seenOf, started, stopAll, stores, tally, upTo } from './tally';
import type { PositionedFact } from '../../../projections/runner/fold-batch';
import type { EventStore, Position } from '../../../src/application/ports/event-store';
import type { Batch, ReadStore } from '../../../src/application/ports/read-store';
import type { Contents, What } from './tally';

afterEach(stopAll);

const target = { projection: tally.name, generation: 1 };
const zero = `${'0'.repeat(19)}/${'0'.repeat(19)}` as Position;

type Crash =
  | { readonly when: 'before' | 'after' }
  /** A store without transactions: only the first writes are kept, and the checkpoint is where it was. */
  | { readonly when: 'within'; readonly kept: number };

class Crashed extends Error {}

/** Dies at the commits that are named, by their number. */
function dying(documents: ReadStore, crashes: ReadonlyMap<number, Crash>): ReadStore {
  let count = 0;
  return around(documents, {
    commit: async (batch: Batch) => {
      const crash = crashes.get(count);
      count += 1;
      if (!crash) return documents.commit(batch);
      if (crash.when === 'after') await documents.commit(batch);
      if (crash.when === 'within') {
        const writes = batch.writes.slice(0, crash.kept);
        await documents.commit({ ...batch, writes, checkpoint: batch.after ?? zero });
      }
      throw new Crashed(`at commit ${count}`);
    },
  });
}

/** Folds all events into one generation, in batches of these sizes, starting anew after every crash. */
async function project(events: EventStore, documents: ReadStore, sizes: readonly number[]): Promise<number> {
  let crashes = 0;
  let batches = 0;
  for (;;) {
    const lease = await documents.acquireLease(target, `process-${crashes}`, 0);
    if (!lease) throw new Error('no lease');
    try {
      const writer = await GenerationWriter.open(documents, tally, lease);
      const facts: PositionedFact[] = [];
      for await (const event of events.readAll(writer.checkpoint ?? 'start', tally.categories)) {
        facts.push(decode(event));
      }
      while (facts.length > 0) {
        const batch = facts.splice(0, sizes[batches % sizes.length]);
        batches += 1;
        await writer.write(batch, given(batch.at(-1)).position);
      }
      return crashes;
    } catch (error) {
      if (!(error instanceof Crashed)) throw error;
      crashes += 1;
    }
  }
}

async function everything(documents: ReadStore): Promise<readonly Contents[]> {
  return Promise.all(
    (['documents', 'entries', 'parked'] as const).map((collection) =>
      contents(documents, target, collection),
    ),
  );
}

interface Told {
  readonly stream: number;
  readonly type: What;
  readonly of: number | null;
}

async function tell(history: readonly Told[]): Promise<EventStore> {
  const events = EmbeddedEventStore.open(':memory:');
  for (const { stream, type, of } of history) {
    await append(events, `tally-${stream}`, of === null ? type : { type, of: `shared-${of}` });
  }
  return events;
}

const historyOf = (...types: readonly What[]): fc.Arbitrary<readonly Told[]> =>
  fc.array(
    fc.record({
      stream: fc.nat(2),
      type: fc.oneof(
        { weight: 4, arbitrary: fc.constant<What>('Added') },
        { weight: 1, arbitrary: fc.constantFrom(...types) },
      ),
      of: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(1) }),
    }),
    { minLength: 1, maxLength: 14 },
  );
const sizes = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 });
const commitNumbers = fc.array(fc.nat(5), { minLength: 1, maxLength: 3 });

async function expectSameAfter(
  history: readonly Told[],
  batchSizes: readonly number[],
  crashes: ReadonlyMap<number, Crash>,
): Promise<void> {
  const events = await tell(history);
  const whole = EmbeddedReadStore.open(':memory:');
  await project(events, whole, [history.length]);
  const documents = EmbeddedReadStore.open(':memory:');
  await project(events, dying(documents, crashes), batchSizes);
  expect(await everything(documents)).toEqual(await everything(whole));
  expect(await documents.checkpoint(target)).toBe(await whole.checkpoint(target));
  await Promise.all([events.close(), whole.close(), documents.close()]);
}

describe('a crash of the process', () => {
  it.each(['before', 'after'] as const)(
    'just %s any commit, however often, loses nothing and doubles nothing',
    async (when) => {
      await fc.assert(
        fc.asyncProperty(
          historyOf('Cleared', 'Ignored', 'Poisoned'),
          sizes,
          commitNumbers,
          (history, batches, at) => expectSameAfter(history, batches, new Map(at.map((n) => [n, { when }]))),
        ),
        { numRuns: 60 },
      );
    },
  );
});

describe('a store that keeps only a beginning of what was written', () => {
  const kept = fc.array(fc.tuple(fc.nat(5), fc.nat(12)), { minLength: 1, maxLength: 3 });
  const crashesOf = (at: readonly (readonly [number, number])[]) =>
    new Map(at.map(([n, count]) => [n, { when: 'within', kept: count } as const]));

  it('is made good by replay, wherever it was cut off', async () => {
    await fc.assert(
      fc.asyncProperty(historyOf('Added', 'Ignored'), sizes, kept, (history, batches, at) =>
        expectSameAfter(history, batches, crashesOf(at)),
      ),
      { numRuns: 100 },
    );
  });

  it('is made good by replay where documents are taken away', async () => {
    await fc.assert(
      fc.asyncProperty(historyOf('Cleared', 'Ignored'), sizes, kept, (history, batches, at) =>
        expectSameAfter(history, batches, crashesOf(at)),
      ),
      { numRuns: 100 },
    );
  });

  it('is made good by replay where a stream is parked: what came before the poison is there', async () => {
    const told = (stream: number, type: What): Told => ({ stream, type, of: null });
    const history = [
      told(1, 'Added'),
      told(2, 'Added'),
      told(1, 'Poisoned'),
      told(1, 'Added'),
      told(2, 'Added'),
    ];
    for (let count = 0; count <= 10; count += 1) {
      await expectSameAfter(history, [5], new Map([[0, { when: 'within', kept: count }]]));
    }
  });
});

describe('a runner whose store fails', () => {
  it.each(['before', 'after'] as const)('just %s a commit begins again from the checkpoint', async (when) => {
    const { events, documents } = stores();
    const failing = dying(documents, new Map([[1, { when }]]));
    const { runner, faults } = started({ events, documents: failing });
    await append(events, 'tally-1', 'Added');
    await eventually(
      'the first is in',
      async () => seenOf(await live({ events, documents }), 'tally-1').length === 1,
    );
    const position = await append(events, 'tally-1', 'Added', 'Added');
    await expect(runner.waitFor(position)).resolves.toBe(true);
    expect(faults).toHaveLength(1);
    await append(events, 'tally-1', 'Added');
    await eventually(
      'all are in',
      async () => seenOf(await live({ events, documents }), 'tally-1').length === 4,
    );
    expect(seenOf(await live({ events, documents }), 'tally-1')).toEqual(upTo('tally-1', 4));
    expect(runner.report).toMatchObject({ state: 'live' });
    expect(runner.report.error).toBeUndefined();
  });

  it('tells the fault for as long as it lasts', async () => {
    const { events, documents } = stores();
    const down = around(documents, {
      commit: () => Promise.reject(Object.assign(new Error('disk full'), { code: 'SQLITE_FULL' })),
    });
    await append(events, 'tally-1', 'Added');
    const { runner } = started({ events, documents: down });
    await eventually('it is told', () => runner.report.error === 'Error (SQLITE_FULL)');
    expect(runner.report).toMatchObject({ position: null, hasCaughtUp: false });
  });
});
