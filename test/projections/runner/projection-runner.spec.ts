import { StoreUnavailable } from '../../../src/application/ports/event-store';
import { given } from '../../support/given';
import { around } from '../../support/around';
import { eventually, passing } from '../../support/eventually';
import {
  append,
  ask,
  committing,
  gate,
  live,
  many,
  pointerOf,
  runnerOn,
  seenOf,
  started,
  stopAll,
  stores,
  tally,
  toKeep,
  upTo,
} from './tally';
import { firstPointer } from '../../../projections/runner/pointer-moves';
import { EmbeddedReadStore } from '../../../src/infrastructure/embedded/read-store';
import type { PositionedFact, RunnableProjection } from '../../../projections/runner/fold-batch';
import type { EventStore, SubscriptionItem } from '../../../src/application/ports/event-store';
import type { Batch, ReadStore } from '../../../src/application/ports/read-store';

afterEach(stopAll);

/** Hands every item of a subscription on as the rule says. */
const delivering = (
  events: EventStore,
  rule: (item: SubscriptionItem, before: SubscriptionItem | undefined) => readonly SubscriptionItem[],
): EventStore =>
  around(events, {
    subscribe: async function* (after, categories, signal) {
      let before: SubscriptionItem | undefined;
      for await (const item of events.subscribe(after, categories, signal)) {
        yield* rule(item, before);
        before = item;
      }
    },
  });

describe('a projection that runs', () => {
  it('takes in what was there and what comes, in batches, and is live', async () => {
    const { events, documents } = stores();
    const sizes: number[] = [];
    const counted = around(documents, {
      commit: (batch: Batch) => {
        sizes.push(batch.writes.length);
        return documents.commit(batch);
      },
    });
    for (let n = 0; n < 250; n += 1) await append(events, `tally-${n}`, 'Added');
    const { runner, faults } = started({ events, documents: counted });
    expect(runner.report.state).toBe('building');
    await eventually('it is live', () => runner.report.state === 'live');
    expect(Object.keys(await live({ events, documents }))).toHaveLength(250);
    // A document, an entry and a last entry for each event.
    expect(sizes).toEqual([300, 300, 150]);
    const position = await append(events, 'tally-new', 'Added');
    await expect(runner.waitFor(position)).resolves.toBe(true);
    expect(seenOf(await live({ events, documents }), 'tally-new')).toEqual(['tally-new@0']);
    expect(faults).toEqual([]);
  });

  it('goes on from its checkpoint after a restart and reads nothing twice', async () => {
    const { events, documents } = stores();
    const position = await append(events, 'tally-1', ...many(120));
    const first = started({ events, documents });
    await first.runner.waitFor(position);
    await first.runner.stop();
    const afters: unknown[] = [];
    const watched = around(events, {
      subscribe: (after, categories, signal) => {
        afters.push(after);
        return events.subscribe(after, categories, signal);
      },
    });
    const next = await append(events, 'tally-1', ...many(120));
    const second = started({ events: watched, documents });
    await expect(second.runner.waitFor(next)).resolves.toBe(true);
    expect(afters).toEqual([position]);
    expect(seenOf(await live({ events, documents }), 'tally-1')).toEqual(upTo('tally-1', 240));
  });

  it('can be stopped and started at any time without loss or doubling', async () => {
    const { events, documents } = stores();
    const { runner } = started({ events, documents });
    let position = await append(events, 'tally-1', 'Added');
    for (let n = 0; n < 15; n += 1) {
      position = await append(events, 'tally-1', ...many(n + 1));
      await passing(n % 3);
      await runner.stop();
      expect(runner.report.state).toBe('stopped');
      runner.start();
    }
    position = await append(events, 'tally-1', 'Added');
    await expect(runner.waitFor(position)).resolves.toBe(true);
    expect(seenOf(await live({ events, documents }), 'tally-1')).toEqual(upTo('tally-1', 122));
  });

  it('is not changed by a duplicated delivery', async () => {
    const { events, documents } = stores();
    const twice = delivering(events, (item, before) => [
      item,
      item,
      ...(before?.kind === 'event' ? [item] : []),
    ]);
    const { runner } = started({ events: twice, documents });
    await append(events, 'tally-1', ...many(150));
    const position = await append(events, 'tally-2', 'Added', 'Added');
    await expect(runner.waitFor(position)).resolves.toBe(true);
    const all = await live({ events, documents });
    expect(seenOf(all, 'tally-1')).toEqual(upTo('tally-1', 150));
    expect(seenOf(all, 'tally-2')).toEqual(upTo('tally-2', 2));
  });

  it('is not changed by an older event that comes once more', async () => {
    const { events, documents } = stores();
    let isFirst = true;
    const again = delivering(events, (item, before) => {
      if (item.kind !== 'caught-up' || before?.kind !== 'event' || !isFirst) return [item];
      isFirst = false;
      return [item, before, item];
    });
    await append(events, 'tally-1', ...many(3));
    const { runner } = started({ events: again, documents });
    const position = await append(events, 'tally-1', 'Added');
    await expect(runner.waitFor(position)).resolves.toBe(true);
    expect(seenOf(await live({ events, documents }), 'tally-1')).toEqual(upTo('tally-1', 4));
  });

  it('moves its checkpoint though nothing concerns it, so that a restart need not begin far back', async () => {
    const { events, documents } = stores();
    const { runner } = started({ events, documents });
    await eventually('it is live', () => runner.report.state === 'live');
    for (let n = 0; n < 200; n += 1) await append(events, 'weather-1', 'Added');
    const head = await events.head();
    await expect(runner.waitFor(given(head))).resolves.toBe(true);
    await runner.stop();
    const checkpoint = await documents.checkpoint({ projection: 'tally', generation: 1 });
    expect(checkpoint).not.toBeNull();
    expect(await events.countAfter(checkpoint ?? 'start', ['weather'], 1_000)).toBeLessThan(100);
  });

  it('takes no notice of types that it has no row for', async () => {
    const { events, documents } = stores();
    const position = await append(events, 'tally-1', 'Ignored', 'Added', 'Ignored');
    const { runner } = started({ events, documents });
    await expect(runner.waitFor(position)).resolves.toBe(true);
    expect(await live({ events, documents })).toEqual({
      'tally-1': { stream: 'tally-1', seen: ['tally-1@1'] },
    });
  });
});

describe('a projection that is started twice', () => {
  it('runs once: when it is stopped nothing is written any more', async () => {
    const { events, documents } = stores();
    const { runner, faults } = started({ events, documents });
    runner.start();
    await runner.waitFor(await append(events, 'tally-1', 'Added'));
    await runner.stop();
    await append(events, 'tally-1', 'Added');
    await passing(50);
    expect(seenOf(await live({ events, documents }), 'tally-1')).toEqual(upTo('tally-1', 1));
    expect(faults).toEqual([]);
  });

  it('begins again though it was still being stopped, and can be stopped again', async () => {
    const { events, documents } = stores();
    const { runner } = started({ events, documents });
    await runner.waitFor(await append(events, 'tally-1', 'Added'));
    const stopping = runner.stop();
    runner.start();
    await stopping;
    expect(runner.report.state).not.toBe('stopped');
    const position = await append(events, 'tally-1', 'Added');
    await expect(runner.waitFor(position)).resolves.toBe(true);
    await runner.stop();
    expect(runner.report.state).toBe('stopped');
  });
});

describe('those who wait for a projection', () => {
  it('wait until it has the position, or until their time is up', async () => {
    const { events, documents } = stores();
    const door = gate();
    const slow = around(documents, {
      commit: async (batch: Batch) => {
        await door.through();
        return documents.commit(batch);
      },
    });
    const { runner } = started({ events, documents: slow });
    await eventually('it is live', () => runner.report.state === 'live');
    door.shut();
    const position = await append(events, 'tally-1', 'Added');
    await expect(runner.waitFor(position, 20)).resolves.toBe(false);
    const waiting = runner.waitFor(position);
    door.open();
    await expect(waiting).resolves.toBe(true);
    expect(seenOf(await live({ events, documents }), 'tally-1')).toEqual(['tally-1@0']);
  });

  it('wait in vain where it is stopped', async () => {
    const { events, documents } = stores();
    const { runner } = runnerOn({ events, documents });
    const position = await append(events, 'tally-1', 'Added');
    await expect(runner.waitFor(position, 10)).resolves.toBe(false);
  });
});

describe('an event that a projector cannot take', () => {
  it('parks its own stream from there on, without what the error says, and every other goes on', async () => {
    const { events, documents } = stores();
    await append(events, 'tally-1', 'Added', 'Poisoned', 'Added');
    const position = await append(events, 'tally-2', 'Added', 'Added');
    const { runner, faults } = started({ events, documents });
    await expect(runner.waitFor(position)).resolves.toBe(true);
    const all = await live({ events, documents });
    expect([seenOf(all, 'tally-1'), seenOf(all, 'tally-2')]).toEqual([
      upTo('tally-1', 1),
      upTo('tally-2', 2),
    ]);
    expect(runner.report).toMatchObject({
      state: 'live',
      parked: [{ stream: 'tally-1', revision: 1, error: 'RangeError' }],
    });
    expect(faults).toEqual([]);
  });

  it('is remembered after a restart, and its stream stays where it was', async () => {
    const { events, documents } = stores();
    const first = started({ events, documents });
    await first.runner.waitFor(await append(events, 'tally-1', 'Added', 'Poisoned'));
    await first.runner.stop();
    const position = await append(events, 'tally-1', 'Added');
    const second = started({ events, documents });
    await expect(second.runner.waitFor(position)).resolves.toBe(true);
    expect(second.runner.report.parked).toMatchObject([{ stream: 'tally-1', revision: 1 }]);
    expect(seenOf(await live({ events, documents }), 'tally-1')).toEqual(upTo('tally-1', 1));
  });

  it('parks its stream also where it comes while the stream’s document is known from batches before', async () => {
    const { events, documents } = stores();
    const { runner } = started({ events, documents });
    await runner.waitFor(await append(events, 'tally-1', 'Added'));
    await runner.waitFor(await append(events, 'tally-1', 'Added', 'Poisoned'));
    await runner.waitFor(await append(events, 'tally-1', 'Added'));
    expect(seenOf(await live({ events, documents }), 'tally-1')).toEqual(upTo('tally-1', 2));
  });

  it('parks its stream also where not even its document can be named', async () => {
    const { events, documents } = stores();
    const nameless: RunnableProjection = {
      ...tally,
      documentId: (fact: PositionedFact) => {
        if (fact.stream === 'tally-1') throw new TypeError('no name');
        return fact.stream;
      },
    };
    await append(events, 'tally-1', 'Added');
    const position = await append(events, 'tally-2', 'Added');
    const { runner } = started({ events, documents }, nameless);
    await expect(runner.waitFor(position)).resolves.toBe(true);
    expect(runner.report.parked).toMatchObject([{ stream: 'tally-1', revision: 0 }]);
  });
});

describe('an event of a version that this build does not know', () => {
  it('stops the projection, which says so, and is never skipped', async () => {
    const { events, documents } = stores();
    const before = await append(events, 'tally-1', 'Added', 'Added');
    const { runner, faults } = started({ events, documents });
    await runner.waitFor(before);
    const position = await append(events, 'tally-2', 'FromTheFuture');
    const after = await append(events, 'tally-3', 'Added');
    await eventually('it is told', () => faults.length > 1);
    await expect(runner.waitFor(position, 30)).resolves.toBe(false);
    await expect(runner.waitFor(after, 30)).resolves.toBe(false);
    expect(await live({ events, documents })).not.toHaveProperty('tally-3');
    expect(runner.report).toMatchObject({
      state: 'stopped',
      error: 'UnknownEventVersion: FromTheFuture is not known to this build',
      position: before,
      parked: [],
    });
  });

  it('is tried ever more seldom, though nothing else is wrong with the store', async () => {
    const { events, documents } = stores();
    await append(events, 'tally-1', 'Added', 'FromTheFuture');
    const triedAt: number[] = [];
    started({ events, documents }, tally, { onFault: () => triedAt.push(performance.now()) });
    await eventually('it is tried again and again', () => triedAt.length >= 4);
    const pausesMs = triedAt.slice(1, 4).map((at, n) => at - (triedAt[n] ?? 0));
    // On a busy machine later, and never before.
    const soonestMs = [100, 200, 400];
    expect(pausesMs.map((ms, n) => ms > (soonestMs[n] ?? 0) - 5)).toEqual([true, true, true]);
  });

  it('does not keep back what came before it', async () => {
    const { events, documents } = stores();
    const before = await append(events, 'tally-1', 'Added', 'Added');
    await append(events, 'tally-2', 'FromTheFuture');
    const { runner, faults } = started({ events, documents });
    await eventually('it is told', () => faults.length > 0);
    await expect(runner.waitFor(before)).resolves.toBe(true);
    expect(seenOf(await live({ events, documents }), 'tally-1')).toEqual(upTo('tally-1', 2));
  });

  it('is taken in by the build that knows it, without a rebuild', async () => {
    const { events, documents } = stores();
    await append(events, 'tally-1', 'Added', 'FromTheFuture', 'Added');
    const old = started({ events, documents });
    await eventually('it is told', () => old.faults.length > 0);
    await old.runner.stop();
    const newer = delivering(events, (item) =>
      item.kind === 'event' ? [{ ...item, event: { ...item.event, type: 'Added' } }] : [item],
    );
    const { runner } = started({ events: newer, documents });
    await expect(runner.waitFor(given(await events.head()))).resolves.toBe(true);
    expect(seenOf(await live({ events, documents }), 'tally-1')).toEqual(upTo('tally-1', 3));
  });
});

describe('a projector of another version', () => {
  const newer: RunnableProjection = { ...tally, version: 2 };

  /** Two events, taken in by the older program, which is then stopped. */
  async function left() {
    const both = stores();
    const position = await append(both.events, 'tally-1', 'Added', 'Added');
    const old = started(both);
    await old.runner.waitFor(position);
    await old.runner.stop();
    return { ...both, position };
  }
  const beside = async (documents: ReadStore) => (await pointerOf(documents)).beside;

  it('has documents of its own built, and does not go on with the old ones', async () => {
    const { events, documents, position } = await left();
    const { runner } = started({ events, documents }, newer);
    await expect(runner.waitFor(position)).resolves.toBe(true);
    expect(await pointerOf(documents)).toMatchObject({
      live: 2,
      version: 2,
      previous: { generation: 1, version: 1 },
    });
    expect(seenOf(await live({ events, documents }, 'documents', newer), 'tally-1')).toEqual(
      upTo('tally-1', 2),
    );
  });

  it('is not current before it has everything, and tells how far it is', async () => {
    const { events, documents, position } = await left();
    const door = gate();
    door.shut();
    const slow = committing(documents, 2, async (batch) => {
      await door.through();
      return documents.commit(batch);
    });
    const { runner } = started({ events, documents: slow }, newer);
    await eventually('it is counted', async () => (await beside(documents))?.progress.total === 2);
    expect(runner.report).toMatchObject({ state: 'building', generation: null, position: null });
    expect(await beside(documents)).toMatchObject({ version: 2, purpose: 'rebuild', state: 'building' });
    door.open();
    await expect(runner.waitFor(position)).resolves.toBe(true);
  });

  it('leaves the older program’s documents as they are until its own are built', async () => {
    const { events, documents, position } = await left();
    const down = committing(documents, 2, () => Promise.reject(new StoreUnavailable('The disk broke')));
    const { runner } = started({ events, documents: down }, newer);
    await eventually('it is told', () => runner.report.error === 'StoreUnavailable: The disk broke');
    await runner.stop();
    const afters: unknown[] = [];
    const watched = around(events, {
      subscribe: (after, categories, signal) => {
        afters.push(after);
        return events.subscribe(after, categories, signal);
      },
    });
    const older = started({ events: watched, documents });
    await expect(older.runner.waitFor(position)).resolves.toBe(true);
    expect(afters).toEqual([position]);
  });

  it('leaves them also when its own are built: the older program goes on with them where it was', async () => {
    const { events, documents, position } = await left();
    const own = started({ events, documents }, newer);
    await own.runner.waitFor(position);
    await own.runner.stop();
    const next = await append(events, 'tally-1', 'Added');
    const older = started({ events, documents });
    await expect(older.runner.waitFor(next)).resolves.toBe(true);
    expect(older.runner.report.generation).toBe(1);
    expect(seenOf(await live({ events, documents }), 'tally-1')).toEqual(upTo('tally-1', 3));
    // And the newer one finds its own again, as long as nobody has rebuilt twice.
    await older.runner.stop();
    const again = started({ events, documents }, newer);
    await expect(again.runner.waitFor(next)).resolves.toBe(true);
    expect(again.runner.report.generation).toBe(2);
  });

  it('is built however often that fails, since there is nothing else to read', async () => {
    const { events, documents, position } = await left();
    let isBroken = true;
    let tries = 0;
    const broken = committing(documents, 2, (batch) => {
      tries += 1;
      return isBroken ? Promise.reject(new StoreUnavailable('The disk broke')) : documents.commit(batch);
    });
    const { runner } = started({ events, documents: broken }, newer);
    await eventually('it has failed more often than a rebuild may', () => tries > 5);
    isBroken = false;
    await expect(runner.waitFor(position)).resolves.toBe(true);
  });

  it('does not wait for what the older one was building, and that is told to be cancelled', async () => {
    const { events, documents, position } = await left();
    await ask(documents, toKeep);
    const { runner } = started({ events, documents }, newer);
    await expect(runner.waitFor(position)).resolves.toBe(true);
    expect(await pointerOf(documents)).toMatchObject({ live: 3, version: 2 });
    await eventually(
      'it is gone',
      async () => JSON.stringify(await documents.generations('tally')) === '[1,3]',
    );
  });
});

describe('two runners of one projection on the same store', () => {
  it('never write at once: the second waits for the lease and takes over when the first stops', async () => {
    const { events, documents } = stores();
    const first = started({ events, documents });
    await first.runner.waitFor(await append(events, 'tally-1', 'Added'));
    const second = started({ events, documents }, tally, { owner: 'process-2' });
    await eventually('the second stands by', () => second.runner.report.state === 'standby');
    expect(second.faults).toEqual([]);
    await first.runner.waitFor(await append(events, 'tally-1', 'Added'));
    expect(second.runner.report.position).toBeNull();
    expect(second.runner.report.state).toBe('standby');
    await first.runner.stop();
    const position = await append(events, 'tally-1', 'Added');
    await expect(second.runner.waitFor(position)).resolves.toBe(true);
    expect(seenOf(await live({ events, documents }), 'tally-1')).toEqual(upTo('tally-1', 3));
  });

  it('hand over when the lease of a process that died runs out', async () => {
    const { events } = stores();
    let now = 0;
    const documents = EmbeddedReadStore.open(':memory:', () => now);
    await documents.prepare({ projection: 'tally', generation: 1 }, {});
    await documents.acquireLease({ projection: 'tally', generation: 1 }, 'the-dead', 10_000);
    const position = await append(events, 'tally-1', 'Added');
    await documents.pointTo('tally', null, firstPointer(1));
    const { runner } = started({ events, documents });
    await eventually('it stands by', () => runner.report.state === 'standby');
    await expect(runner.waitFor(position, 30)).resolves.toBe(false);
    now = 10_001;
    await expect(runner.waitFor(position)).resolves.toBe(true);
  });

  it('fence off the one that has lost the lease: nothing of it is written, and no event is doubled', async () => {
    const { events, documents } = stores();
    const first = started({ events, documents });
    await first.runner.waitFor(await append(events, 'tally-1', 'Added'));
    // Somebody with the same right takes the lease away, and gives it back.
    const taken = await documents.acquireLease({ projection: 'tally', generation: 1 }, 'process-1', 60_000);
    const position = await append(events, 'tally-1', 'Added');
    await expect(first.runner.waitFor(position)).resolves.toBe(true);
    expect(taken).not.toBeNull();
    expect(first.faults).toHaveLength(1);
    expect(seenOf(await live({ events, documents }), 'tally-1')).toEqual(upTo('tally-1', 2));
  });
});
