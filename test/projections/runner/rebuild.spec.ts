import { given } from '../../support/given';
import { rebuild, rollback, verify } from '../../../projections/runner/rebuild';
import { liveGeneration } from '../../../projections/runner/generations';
import { around } from '../../support/around';
import { eventually, passing } from '../../support/eventually';
import { append, contents, decode, gate, live, seenOf, started, stopAll, stores, tally, upTo } from './tally';
import type { RunnableProjection } from '../../../projections/runner/fold-batch';
import type { ProjectionRunner } from '../../../projections/runner/projection-runner';
import type { Rebuilding } from '../../../projections/runner/rebuild';
import type { ReadStore, StoredDocument } from '../../../src/application/ports/read-store';
import type { EventStore } from '../../../src/application/ports/event-store';
import type { Stores, What } from './tally';

afterEach(stopAll);

const many = (count: number, type: What = 'Added'): readonly What[] =>
  Array.from({ length: count }, () => type);

function workOn(
  { events, documents }: Stores,
  runner: ProjectionRunner,
  projection: RunnableProjection = tally,
  progress: [number, number][] = [],
): Rebuilding {
  return {
    source: { store: events, decode },
    documents,
    projection,
    owner: 'process-1',
    whileStopped: async (work) => {
      await runner.stop();
      try {
        return await work();
      } finally {
        runner.start();
      }
    },
    onProgress: (done, total) => progress.push([done, total]),
  };
}

async function running(projection: RunnableProjection = tally) {
  const both = stores();
  for (const stream of ['tally-1', 'tally-2'] as const) await append(both.events, stream, ...many(130));
  await append(both.events, 'tally-3', 'Added', 'Poisoned');
  const { runner, faults } = started(both, projection);
  await runner.waitFor(given(await both.events.head()), 2_000);
  return { ...both, runner, faults };
}

const pointer = ({ documents }: { documents: ReadStore }) => documents.pointer('tally');

describe('a rebuild', () => {
  it('builds beside the live one, switches in one step, and keeps the former', async () => {
    const setting = await running();
    const before = await live(setting);
    const progress: [number, number][] = [];
    const done = await rebuild(workOn(setting, setting.runner, tally, progress));
    expect(done).toEqual({ generation: 2, events: 262 });
    expect(await pointer(setting)).toEqual({ live: 2, previous: 1, version: 1 });
    expect(await live(setting)).toEqual(before);
    expect(await setting.documents.generations('tally')).toEqual([1, 2]);
    expect(progress.at(-1)).toEqual([262, 262]);
    expect(progress.every(([now], n) => now >= (progress[n - 1]?.[0] ?? 0))).toBe(true);
  });

  it('gives what the projector makes of the events now, and goes on from there', async () => {
    const both = stores();
    await append(both.events, 'tally-1', 'Added', 'Poisoned', 'Added');
    const { runner } = started(both);
    await runner.waitFor(given(await both.events.head()), 2_000);
    await runner.stop();
    const mended: RunnableProjection = { ...tally, on: { ...tally.on, Poisoned: given(tally.on['Added']) } };
    const next = started(both, mended);
    await next.runner.waitFor(given(await both.events.head()), 2_000);
    await rebuild(workOn(both, next.runner, mended));
    await append(both.events, 'tally-1', 'Added');
    await eventually('all is in', async () => seenOf(await live(both), 'tally-1').length === 4);
    expect(await live(both, 'parked')).toEqual({});
    expect(next.runner.report.parked).toEqual([]);
  });

  it('loses and doubles nothing while events keep coming, and the live one answers all the time', async () => {
    const setting = await running();
    const { events, runner } = setting;
    const writer = { isOver: false };
    let appended = 130;
    const writing = (async () => {
      while (!writer.isOver) {
        await append(events, 'tally-1', 'Added');
        appended += 1;
        await passing(0);
      }
    })();
    await rebuild(workOn(setting, runner));
    await rebuild(workOn(setting, runner));
    writer.isOver = true;
    await writing;
    await expect(runner.waitFor(given(await events.head()), 2_000)).resolves.toBe(true);
    await eventually('all is in', async () => seenOf(await live(setting), 'tally-1').length === appended);
    expect(seenOf(await live(setting), 'tally-1')).toEqual(upTo('tally-1', appended));
    expect(await setting.documents.generations('tally')).toEqual([2, 3]);
  });

  it('on an empty store is done at once', async () => {
    const both = stores();
    const { runner } = started(both);
    await eventually('it is live', () => runner.report.state === 'live');
    await expect(rebuild(workOn(both, runner))).resolves.toMatchObject({ events: 0 });
    await expect(runner.waitFor(await append(both.events, 'tally-1', 'Added'), 2_000)).resolves.toBe(true);
  });

  it('that fails leaves the live one as it was, and nothing beside it', async () => {
    const setting = await running();
    const before = await live(setting);
    const events = around<EventStore>(setting.events, {
      readAll: async function* (after, categories) {
        let count = 0;
        for await (const event of setting.events.readAll(after, categories)) {
          count += 1;
          if (count > 150) throw new Error('The disk broke');
          yield event;
        }
      },
    });
    await expect(rebuild(workOn({ ...setting, events }, setting.runner))).rejects.toThrow('The disk broke');
    expect(await pointer(setting)).toEqual({ live: 1, previous: null, version: 1 });
    expect(await live(setting)).toEqual(before);
    expect(await setting.documents.generations('tally')).toEqual([1]);
    await expect(rebuild(workOn(setting, setting.runner))).resolves.toMatchObject({ events: 262 });
  });

  it('that has switched keeps the new live one though the oldest cannot be thrown away', async () => {
    const setting = await running();
    await rebuild(workOn(setting, setting.runner));
    const before = await live(setting);
    let isFirst = true;
    const documents = around(setting.documents, {
      drop: (target) => {
        if (!isFirst) return setting.documents.drop(target);
        isFirst = false;
        return Promise.reject(new Error('The disk is busy'));
      },
    });
    await rebuild(workOn({ ...setting, documents }, setting.runner)).catch(() => undefined);
    const target = await liveGeneration(setting.documents, tally);
    expect(await setting.documents.generations('tally')).toContain(target.generation);
    await setting.runner.stop();
    expect(Object.keys(await contents(setting.documents, target))).toEqual(Object.keys(before));
  });

  it.each([
    [
      'the answer of the switch is lost',
      (documents: ReadStore): Partial<ReadStore> => ({
        pointTo: async (...given) => {
          await documents.pointTo(...given);
          throw new Error('The connection broke');
        },
      }),
    ],
    [
      'its lease cannot be given back',
      (documents: ReadStore): Partial<ReadStore> => ({
        releaseLease: (lease) =>
          lease.target.generation === 2
            ? Promise.reject(new Error('The connection broke'))
            : documents.releaseLease(lease),
      }),
    ],
  ])('that has switched keeps the new live one though %s', async (_, fault) => {
    const setting = await running();
    const before = await live(setting);
    const documents = around(setting.documents, fault(setting.documents));
    await rebuild(workOn({ ...setting, documents }, setting.runner)).catch(() => undefined);
    await setting.runner.stop();
    const target = await liveGeneration(setting.documents, tally);
    expect(target.generation).toBe(2);
    expect(await setting.documents.generations('tally')).toContain(2);
    expect(Object.keys(await contents(setting.documents, target))).toEqual(Object.keys(before));
  });

  it('can be asked for at once after one that was broken off, and leaves nothing of that', async () => {
    const setting = await running();
    await setting.runner.stop();
    // A process died while it built the second generation; its lease has run out.
    await setting.documents.prepare({ projection: 'tally', generation: 2 }, {});
    const { runner } = started(setting);
    await eventually('it is tidied', async () => (await setting.documents.generations('tally')).length === 1);
    await expect(rebuild(workOn(setting, runner))).resolves.toMatchObject({ events: 262 });
  });

  it('of one projection is refused to a second process while the first is at it', async () => {
    const setting = await running();
    const door = gate();
    door.shut();
    const events = around<EventStore>(setting.events, {
      readAll: async function* (after, categories) {
        await door.through();
        yield* setting.events.readAll(after, categories);
      },
    });
    const first = rebuild(workOn({ ...setting, events }, setting.runner));
    await passing(10);
    const second = rebuild({ ...workOn(setting, setting.runner), owner: 'process-2' });
    const [outcome] = await Promise.allSettled([second]);
    door.open();
    await expect(first).resolves.toMatchObject({ events: 262 });
    // Whether it is refused or has a generation of its own: the one that is live is whole.
    expect(['fulfilled', 'rejected']).toContain(outcome.status);
    expect(seenOf(await live(setting), 'tally-1')).toEqual(upTo('tally-1', 130));
  });

  it('is not upset by a lease that cannot be renewed for a moment', async () => {
    const setting = await running();
    const unhandled: unknown[] = [];
    const documents = around(setting.documents, {
      renewLease: () => {
        const failing = Promise.reject<boolean>(new Error('The store is away'));
        const its = failing.then.bind(failing);
        let isHandled = false;
        // What `catch` and `await` come down to.
        failing.then = (done, failed) => {
          isHandled ||= Boolean(failed);
          return its(done, failed);
        };
        setImmediate(() => {
          if (!isHandled) unhandled.push('a rejection that nobody handles ends the process');
        });
        // Handled here so that the test itself goes on.
        void its(undefined, () => undefined);
        return failing;
      },
    });
    const intervals = jest.spyOn(globalThis, 'setInterval').mockImplementation(((work: () => void) => {
      work();
      return undefined;
    }) as unknown as typeof setInterval);
    await rebuild(workOn({ ...setting, documents }, setting.runner));
    intervals.mockRestore();
    await passing(5);
    expect(unhandled).toEqual([]);
  });
});

describe('a verification', () => {
  it('finds the live one equal to what the events give, and leaves nothing beside it', async () => {
    const setting = await running();
    const comparison = await verify(workOn(setting, setting.runner));
    expect(comparison.differences).toEqual([]);
    // Three documents, 261 entries and 3 last ones, one parked stream.
    expect(comparison.documents).toBe(3 + 261 + 3 + 1);
    expect(await setting.documents.generations('tally')).toEqual([1]);
    expect(await pointer(setting)).toEqual({ live: 1, previous: null, version: 1 });
  });

  it('finds it equal while events keep coming', async () => {
    const setting = await running();
    const writer = { isOver: false };
    const writing = (async () => {
      while (!writer.isOver) {
        await append(setting.events, 'tally-1', 'Added');
        await passing(0);
      }
    })();
    for (let n = 0; n < 3; n += 1) {
      expect((await verify(workOn(setting, setting.runner))).differences).toEqual([]);
    }
    writer.isOver = true;
    await writing;
    await expect(setting.runner.waitFor(given(await setting.events.head()), 2_000)).resolves.toBe(true);
  });

  /** The live one as someone has tampered with it. */
  const tampered = (
    documents: ReadStore,
    collection: string,
    change: (document: StoredDocument) => StoredDocument | null,
  ): ReadStore =>
    around(documents, {
      scan: async function* (target, scanned) {
        for await (const document of documents.scan(target, scanned)) {
          const isMeant = target.generation === 1 && scanned === collection;
          const seen = isMeant ? change(document) : document;
          if (seen) yield seen as never;
        }
      },
    });
  const differencesIn = async (
    ...[collection, change]: Parameters<typeof tampered> extends [unknown, ...infer Rest] ? Rest : never
  ) => {
    const setting = await running();
    const documents = tampered(setting.documents, collection, change);
    return (await verify(workOn({ ...setting, documents }, setting.runner))).differences;
  };
  const only =
    (id: string, document: object) =>
    (one: StoredDocument): StoredDocument =>
      one.id === id ? { ...one, document: { ...one.document, ...document } } : one;

  it('names the document and the place where one value differs', async () => {
    expect(await differencesIn('documents', only('tally-1', { stream: 'x' }))).toEqual([
      { documentId: 'tally-1', path: '/stream' },
    ]);
  });

  it('names the place inside a list', async () => {
    const seen = upTo('tally-1', 130).map((one, n) => (n === 7 ? 'x' : one));
    expect(await differencesIn('documents', only('tally-1', { seen }))).toEqual([
      { documentId: 'tally-1', path: '/seen/7' },
    ]);
  });

  it('names what is missing, what is too much, in entries too', async () => {
    expect(await differencesIn('documents', (one) => (one.id === 'tally-2' ? null : one))).toEqual([
      { documentId: 'tally-2', path: '' },
    ]);
    expect(await differencesIn('entries', (one) => (one.id === 'tally-2@7' ? null : one))).toEqual([
      { documentId: 'tally-2@7', path: '' },
    ]);
    expect(await differencesIn('parked', () => null)).toEqual([{ documentId: 'tally-3', path: '' }]);
    expect(await differencesIn('documents', only('tally-1', { more: 1 }))).toEqual([
      { documentId: 'tally-1', path: '/more' },
    ]);
  });

  it('writes a place as a JSON Pointer, also where a field’s name has a slash in it', async () => {
    const byPath: RunnableProjection = {
      ...tally,
      // As the audit trail's documents are: fields by their own pointer.
      on: { Added: (_, { revision }) => ({ fields: { '/measures/1/title': revision, 'a~b': revision } }) },
      entries: () => [],
    };
    const both = stores();
    await append(both.events, 'tally-1', 'Added');
    const { runner } = started(both, byPath);
    await runner.waitFor(given(await both.events.head()), 2_000);
    for (const [fields, path] of [
      [{ '/measures/1/title': 9, 'a~b': 0 }, '/fields/~1measures~11~1title'],
      [{ '/measures/1/title': 0, 'a~b': 9 }, '/fields/a~0b'],
    ] as const) {
      const documents = tampered(both.documents, 'documents', only('tally-1', { fields }));
      const { differences } = await verify(workOn({ ...both, documents }, runner, byPath));
      expect(differences).toEqual([{ documentId: 'tally-1', path }]);
    }
  });

  it('shows the first twenty differences', async () => {
    expect(await differencesIn('entries', (one) => ({ ...one, document: {} }))).toHaveLength(20);
  });

  it('finds a planted difference that is really in the store', async () => {
    const setting = await running();
    await setting.runner.stop();
    const target = await liveGeneration(setting.documents, tally);
    const lease = await setting.documents.acquireLease(target, 'process-1', 1_000);
    const checkpoint = await setting.documents.checkpoint(target);
    await setting.documents.commit({
      target,
      writes: [
        {
          collection: 'documents',
          id: 'tally-1',
          position: given(checkpoint),
          document: { stream: 'tally-1', seen: [] },
        },
      ],
      after: checkpoint,
      checkpoint: given(checkpoint),
      lease: given(lease),
    });
    setting.runner.start();
    const { differences } = await verify(workOn(setting, setting.runner));
    expect(differences).toEqual([{ documentId: 'tally-1', path: '/seen/0' }]);
  });
});

describe('a rollback', () => {
  it('goes back to the generation before the switch, which then takes in what it lacks', async () => {
    const setting = await running();
    await rebuild(workOn(setting, setting.runner));
    await setting.runner.waitFor(await append(setting.events, 'tally-1', 'Added'), 2_000);
    await workOn(setting, setting.runner).whileStopped(() => rollback(setting.documents, tally));
    expect(await pointer(setting)).toEqual({ live: 1, previous: 2, version: 1 });
    await eventually(
      'it has what it lacked',
      async () => seenOf(await live(setting), 'tally-1').length === 131,
    );
    expect(seenOf(await live(setting), 'tally-1')).toEqual(upTo('tally-1', 131));
  });

  it('can be taken back', async () => {
    const setting = await running();
    await rebuild(workOn(setting, setting.runner));
    expect(await rollback(setting.documents, tally)).toBe(true);
    expect(await rollback(setting.documents, tally)).toBe(true);
    expect(await pointer(setting)).toEqual({ live: 2, previous: 1, version: 1 });
  });

  it('is refused where there is nothing to go back to', async () => {
    const setting = await running();
    expect(await rollback(setting.documents, tally)).toBe(false);
  });

  it('never hands out the older generation as if it had what it lacks', async () => {
    const setting = await running();
    const { documents } = setting;
    const door = gate();
    const slow = around<EventStore>(setting.events, {
      subscribe: async function* (after, categories, signal) {
        await door.through();
        yield* setting.events.subscribe(after, categories, signal);
      },
    });
    await setting.runner.stop();
    const { runner } = started({ events: slow, documents });
    await rebuild(workOn(setting, runner));
    const position = await append(setting.events, 'tally-1', 'Added');
    await expect(runner.waitFor(position, 2_000)).resolves.toBe(true);

    door.shut();
    await workOn(setting, runner).whileStopped(() => rollback(documents, tally));
    await passing(20);
    expect(seenOf(await live(setting), 'tally-1')).toHaveLength(130);
    const isReached = await runner.waitFor(position, 20);
    door.open();
    expect(isReached).toBe(false);
  });

  it('never hands it out as current though it must wait for the right to write it', async () => {
    const setting = await running();
    let isHeld = false;
    const documents = around(setting.documents, {
      acquireLease: (...given) => (isHeld ? Promise.resolve(null) : setting.documents.acquireLease(...given)),
    });
    await setting.runner.stop();
    const { runner } = started({ ...setting, documents });
    await rebuild(workOn(setting, runner));
    const position = await append(setting.events, 'tally-1', 'Added');
    await expect(runner.waitFor(position, 2_000)).resolves.toBe(true);
    isHeld = true;
    await workOn(setting, runner).whileStopped(() => rollback(setting.documents, tally));
    await passing(20);
    expect(seenOf(await live(setting), 'tally-1')).toHaveLength(130);
    await expect(runner.waitFor(position, 20)).resolves.toBe(false);
  });

  it('does not let a projector go on with the documents of an older version of itself', async () => {
    const setting = await running();
    await setting.runner.stop();
    const newer: RunnableProjection = {
      ...tally,
      version: 2,
      on: { ...tally.on, Added: (before, fact) => ({ ...tally.on['Added']?.(before, fact), version: 2 }) },
    };
    const { runner } = started(setting, newer);
    await runner.waitFor(given(await setting.events.head()), 2_000);
    await workOn(setting, runner, newer).whileStopped(() => rollback(setting.documents, newer));
    const position = await append(setting.events, 'tally-1', 'Added');
    await runner.waitFor(position, 2_000);
    await passing(20);
    const all = await live(setting, 'documents', newer);
    const versions = Object.values(all).map((one) => (one as { readonly version?: number }).version);
    expect(new Set(versions).size).toBe(1);
  });
});
