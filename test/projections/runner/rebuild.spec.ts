import { StoreUnavailable } from '../../../src/application/ports/event-store';
import { movePointer } from '../../../projections/runner/generations';
import { cancelled, comparing, rolledBack, switchWhenBuilt } from '../../../projections/runner/pointer-moves';
import { EmbeddedReadStore } from '../../../src/infrastructure/embedded/read-store';
import { around } from '../../support/around';
import { eventually, passing } from '../../support/eventually';
import { given } from '../../support/given';
import {
  append,
  ask,
  built,
  committing,
  contents,
  gate,
  live,
  liveOf,
  many,
  over,
  pointerOf,
  running,
  seenOf,
  started,
  stopAll,
  stores,
  tally,
  toKeep,
  toSwitch,
  toVerify,
  upTo,
} from './tally';
import type { RunnableProjection } from '../../../projections/runner/fold-batch';
import type { RunnerReport } from '../../../projections/runner/projection-runner';
import type { EventStore } from '../../../src/application/ports/event-store';
import type {
  Batch,
  BuildProgress,
  Generation,
  LivePointer,
  ReadStore,
} from '../../../src/application/ports/read-store';
import type { Stores } from './tally';

afterEach(stopAll);

type Running = Awaited<ReturnType<typeof running>>;

const at = '2026-01-12T09:00:00.000Z';
const second: Generation = { projection: 'tally', generation: 2 };

async function rebuilt({ documents, runner }: Pick<Running, 'documents' | 'runner'>) {
  await ask(documents, toSwitch);
  runner.nudge();
  return over(documents);
}

const move = ({ documents, runner }: Running, to: (pointer: LivePointer) => LivePointer | null) =>
  movePointer(documents, 'tally', to).finally(() => {
    runner.nudge();
  });

/** Whether what reads are answered from has come to be this generation. */
const isRead = ({ runner }: Pick<Running, 'runner'>, generation: number) =>
  eventually('it is read', () => runner.report.generation === generation && runner.report.hasCaughtUp);

describe('a rebuild', () => {
  it('builds beside the live one, switches in one step, and keeps the former', async () => {
    const setting = await running();
    const before = await live(setting);
    expect(await rebuilt(setting)).toMatchObject({ generation: 2, result: 'switched', events: 262 });
    expect(await pointerOf(setting.documents)).toMatchObject({
      live: 2,
      version: 1,
      previous: { generation: 1, version: 1 },
      beside: null,
      newest: 2,
    });
    expect(await live(setting)).toEqual(before);
    expect(await setting.documents.generations('tally')).toEqual([1, 2]);
    await isRead(setting, 2);
    expect(setting.faults).toEqual([]);
  });

  it('tells how far it is, of how much, and how fast, while it is at it', async () => {
    const both = stores();
    await append(both.events, 'tally-1', ...many(1_000));
    const slow = committing(both.documents, 2, async (batch) => {
      await passing(60);
      return both.documents.commit(batch);
    });
    const setting = started({ ...both, documents: slow });
    await setting.runner.waitFor(given(await both.events.head()));
    await ask(both.documents, toSwitch);
    setting.runner.nudge();
    const askedAtMs = performance.now();
    const told: (BuildProgress & { readonly tookMs: number })[] = [];
    await eventually('it is over', async () => {
      const { beside } = await pointerOf(both.documents);
      if (beside) told.push({ ...beside.progress, tookMs: performance.now() - askedAtMs });
      return beside === null;
    });
    const middle = given(told.find(({ done }) => done > 0 && done < 1_000));
    expect(middle.total).toBe(1_000);
    // Never faster than a hundred in sixty milliseconds, give or take; how much slower is for the machine to say.
    expect(middle.perSecond).toBeLessThan(2_500);
    expect(middle.perSecond).toBeGreaterThan((middle.done / middle.tookMs) * 100);
  });

  it('counts what there is to do once, and not at every look', async () => {
    const both = stores();
    await append(both.events, 'tally-1', ...many(400));
    let counts = 0;
    const events = around<EventStore>(both.events, {
      countAfter: (...asked) => {
        counts += 1;
        return both.events.countAfter(...asked);
      },
    });
    const setting = started({ ...both, events });
    await setting.runner.waitFor(given(await both.events.head()));
    await rebuilt({ ...both, ...setting });
    expect(counts).toBe(1);
  });

  it('gives what the projector makes of the events now, and goes on from there', async () => {
    const both = stores();
    await append(both.events, 'tally-1', 'Added', 'Poisoned', 'Added');
    const first = started(both);
    await first.runner.waitFor(given(await both.events.head()));
    await first.runner.stop();
    const mended: RunnableProjection = { ...tally, on: { ...tally.on, Poisoned: given(tally.on['Added']) } };
    const next = started(both, mended);
    await next.runner.waitFor(given(await both.events.head()));
    await rebuilt({ ...both, ...next });
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
    await rebuilt(setting);
    await rebuilt(setting);
    writer.isOver = true;
    await writing;
    await expect(runner.waitFor(given(await events.head()))).resolves.toBe(true);
    await eventually('all is in', async () => seenOf(await live(setting), 'tally-1').length === appended);
    expect(seenOf(await live(setting), 'tally-1')).toEqual(upTo('tally-1', appended));
    await eventually(
      'the oldest is gone',
      async () => JSON.stringify(await setting.documents.generations('tally')) === '[2,3]',
    );
  });

  it('never switches to something older than what has been read', async () => {
    const setting = await running();
    const switches: (readonly [string | null, string | null])[] = [];
    const documents = around(setting.documents, {
      pointTo: async (name, after, next) => {
        const former = await pointerOf(setting.documents);
        if (next.live !== former.live) {
          const of = (generation: number) =>
            setting.documents.checkpoint({ projection: 'tally', generation });
          switches.push([await of(former.live), await of(next.live)]);
        }
        return setting.documents.pointTo(name, after, next);
      },
    });
    await setting.runner.stop();
    const { runner } = started({ ...setting, documents });
    const writing = (async () => {
      for (let n = 0; n < 200; n += 1) await append(setting.events, 'tally-1', 'Added');
    })();
    for (let n = 0; n < 3; n += 1) await rebuilt({ ...setting, runner });
    await writing;
    expect(switches).toHaveLength(3);
    for (const [former, next] of switches) expect(given(next) >= given(former)).toBe(true);
  });

  it('on an empty store is done at once', async () => {
    const both = stores();
    const { runner } = started(both);
    await eventually('it is live', () => runner.report.state === 'live');
    expect(await rebuilt({ ...both, runner })).toMatchObject({ result: 'switched', events: 0 });
    await expect(runner.waitFor(await append(both.events, 'tally-1', 'Added'))).resolves.toBe(true);
  });

  it('writes nothing but its own generation, and is heard of by nobody who follows the live one', async () => {
    const both = stores();
    const position = await append(both.events, 'tally-1', ...many(150));
    const written: number[] = [];
    const reported: RunnerReport[] = [];
    const documents = around(both.documents, {
      commit: (batch) => {
        written.push(batch.target.generation);
        return both.documents.commit(batch);
      },
    });
    const onReport = (report: RunnerReport) => reported.push(report);
    const { runner } = started({ ...both, documents }, tally, { onReport });
    await eventually('it is live', () => runner.report.position === position);
    [written, reported].forEach((list) => list.splice(0));
    await ask(both.documents, toKeep);
    runner.nudge();
    await built(both.documents);
    expect(new Set(written)).toEqual(new Set([2]));
    expect(reported).toEqual([]);
    expect(await both.events.head()).toBe(position);
  });

  it('gives way to what people read for as long as that is behind, though not for ever', async () => {
    const looks = async (isPressed: boolean) => {
      let count = 0;
      const setting = await running(tally, { isPressed: () => (count += 1) > 0 && isPressed });
      await rebuilt(setting);
      return count;
    };
    const alone = await looks(false);
    // Every batch looks ten times, over fifty milliseconds, whether what people read has what it lacks.
    expect(await looks(true)).toBeGreaterThan(5 * alone);
  });
});

describe('a rebuild that is to be switched to by hand', () => {
  it('waits when it is built, is kept current meanwhile, and answers when somebody says so', async () => {
    const setting = await running();
    const { documents, events, runner } = setting;
    await ask(documents, toKeep);
    runner.nudge();
    expect(await built(documents)).toMatchObject({ generation: 2, progress: { done: 262, total: 262 } });
    await append(events, 'tally-1', 'Added');
    await eventually('it is kept current', async () => {
      return seenOf(await contents(documents, second), 'tally-1').length === 131;
    });
    expect(await liveOf(documents)).toMatchObject({ generation: 1 });
    await move(setting, switchWhenBuilt(2));
    expect(await over(documents)).toMatchObject({ generation: 2, result: 'switched' });
    await isRead(setting, 2);
  });

  it('moves nothing in the pointer while it waits, whatever is taken in', async () => {
    const { documents, events, runner } = await running();
    await ask(documents, toKeep);
    runner.nudge();
    await built(documents);
    const { revision } = await pointerOf(documents);
    for (const _ of many(3)) {
      await append(events, 'tally-1', 'Added');
      await passing(150);
    }
    expect((await pointerOf(documents)).revision).toBe(revision);
  });

  it('goes on being compared by the next process, where the first is stopped in the middle of it', async () => {
    const setting = await running();
    await ask(setting.documents, toKeep);
    setting.runner.nudge();
    await built(setting.documents);
    await setting.runner.stop();
    let isComparing = false;
    const door = gate();
    door.shut();
    const documents = around(setting.documents, {
      scan: async function* (target, collection) {
        isComparing ||= collection === 'documents';
        if (isComparing) await door.through();
        yield* setting.documents.scan(target, collection) as AsyncIterable<never>;
      },
    });
    const first = started({ ...setting, documents });
    await movePointer(setting.documents, 'tally', comparing(2));
    await eventually('it compares', () => isComparing);
    const stopping = first.runner.stop();
    door.open();
    await stopping;
    expect((await pointerOf(setting.documents)).beside).toMatchObject({ state: 'comparing' });
    setting.runner.start();
    expect(await built(setting.documents)).toMatchObject({ comparison: { differences: [] } });
  });

  it('can be compared with the live one first, and waits on with the answer', async () => {
    const setting = await running();
    await ask(setting.documents, toKeep);
    setting.runner.nudge();
    await built(setting.documents);
    await move(setting, comparing(2));
    await eventually('it is compared', async () =>
      Boolean((await pointerOf(setting.documents)).beside?.comparison),
    );
    expect((await pointerOf(setting.documents)).beside).toMatchObject({
      state: 'built',
      comparison: { documents: 268, differences: [] },
    });
  });

  it('is not thrown away where it cannot be compared', async () => {
    const both = stores();
    const position = await append(both.events, 'tally-1', ...many(5));
    const documents = around(both.documents, {
      scan: () => {
        throw new StoreUnavailable('The disk broke');
      },
    });
    const setting = started(both);
    await setting.runner.waitFor(position);
    await ask(both.documents, toKeep);
    setting.runner.nudge();
    await built(both.documents);
    await setting.runner.stop();
    const scanning = around(documents, {
      scan: (target, collection) =>
        collection === 'parked'
          ? both.documents.scan(target, collection)
          : documents.scan(target, collection),
    });
    const next = started({ ...both, documents: scanning });
    await movePointer(both.documents, 'tally', comparing(2));
    await eventually(
      'it is told',
      async () => (await pointerOf(both.documents)).beside?.failure !== undefined,
    );
    expect((await pointerOf(both.documents)).beside).toMatchObject({
      state: 'built',
      failure: 'StoreUnavailable: The disk broke',
    });
    expect(next.faults).toHaveLength(1);
  });
});

describe('a switch to what lags behind the live one', () => {
  /** What is built waits for the switch, and a gate holds back what it is to take in. */
  async function lagging() {
    const setting = await running();
    const door = gate();
    const documents = committing(setting.documents, 2, async (batch) => {
      await door.through();
      return setting.documents.commit(batch);
    });
    await setting.runner.stop();
    const { runner } = started({ ...setting, documents });
    await ask(setting.documents, toKeep);
    runner.nudge();
    await built(setting.documents);
    door.shut();
    const position = await append(setting.events, 'tally-1', 'Added');
    await expect(runner.waitFor(position)).resolves.toBe(true);
    await move({ ...setting, runner }, switchWhenBuilt(2));
    await passing(50);
    return { ...setting, runner, door };
  }

  it('waits until that has all that has been read, and the live one goes on meanwhile', async () => {
    const { documents, events, runner, door } = await lagging();
    expect(await liveOf(documents)).toMatchObject({ generation: 1 });
    const position = await append(events, 'tally-2', 'Added');
    await expect(runner.waitFor(position)).resolves.toBe(true);
    door.open();
    expect(await over(documents)).toMatchObject({ result: 'switched' });
    expect(seenOf(await contents(documents, second), 'tally-1')).toHaveLength(131);
  });

  it('leaves the live one running where it is cancelled at the last moment', async () => {
    const setting = await lagging();
    const { documents, events, runner, door } = setting;
    await move(setting, cancelled(2, at));
    door.open();
    await eventually('it is gone', async () => (await documents.generations('tally')).length === 1);
    const position = await append(events, 'tally-2', 'Added');
    await expect(runner.waitFor(position)).resolves.toBe(true);
    expect(runner.report.generation).toBe(1);
  });
});

describe('a rebuild that is cancelled', () => {
  it.each([
    ['while it is being built', false],
    ['when it is built', true],
  ])('%s is gone, with its documents, and the live one has noticed nothing', async (_, isBuilt) => {
    const setting = await running();
    const before = await live(setting);
    const door = gate();
    if (!isBuilt) door.shut();
    const documents = committing(setting.documents, 2, async (batch) => {
      await door.through();
      return setting.documents.commit(batch);
    });
    await setting.runner.stop();
    const { runner, faults } = started({ ...setting, documents });
    await ask(setting.documents, toKeep);
    runner.nudge();
    await eventually('it is there', async () => (await setting.documents.generations('tally')).length === 2);
    if (isBuilt) await built(setting.documents);
    await move({ ...setting, runner }, cancelled(2, at));
    door.open();
    await eventually('it is gone', async () => (await setting.documents.generations('tally')).length === 1);
    expect(await pointerOf(setting.documents)).toMatchObject({
      live: 1,
      beside: null,
      lastBuild: { result: 'cancelled' },
    });
    expect(await live(setting)).toEqual(before);
    expect(faults).toEqual([]);
  });

  it('leaves a number that no other generation gets', async () => {
    const setting = await running();
    await ask(setting.documents, toKeep);
    await move(setting, cancelled(2, at));
    expect(await rebuilt(setting)).toMatchObject({ generation: 3, result: 'switched' });
  });
});

describe('a rebuild that fails', () => {
  it('again and again is given up: the live one stays, nothing is beside it, and one is told why', async () => {
    const setting = await running();
    const before = await live(setting);
    await setting.runner.stop();
    const documents = committing(setting.documents, 2, () =>
      Promise.reject(new StoreUnavailable('The disk broke')),
    );
    const { runner } = started({ ...setting, documents });
    expect(await rebuilt({ ...setting, runner })).toMatchObject({
      result: 'failed',
      failure: 'StoreUnavailable: The disk broke',
    });
    expect(await live(setting)).toEqual(before);
    await eventually('it is gone', async () => (await setting.documents.generations('tally')).length === 1);
    expect(await rebuilt({ ...setting, runner })).toMatchObject({ generation: 3, result: 'switched' });
  });

  it('for a moment goes on where it was', async () => {
    const setting = await running();
    await setting.runner.stop();
    let commits = 0;
    const documents = committing(setting.documents, 2, (batch) => {
      commits += 1;
      return commits === 2 ? Promise.reject(new Error('The disk is busy')) : setting.documents.commit(batch);
    });
    const { runner, faults } = started({ ...setting, documents });
    expect(await rebuilt({ ...setting, runner })).toMatchObject({ result: 'switched' });
    expect(seenOf(await live(setting), 'tally-1')).toEqual(upTo('tally-1', 130));
    expect(faults).toHaveLength(1);
  });

  it.each([
    [
      'the answer of the switch is lost',
      (documents: ReadStore): Partial<ReadStore> => ({
        pointTo: async (name, after, next) => {
          const done = await documents.pointTo(name, after, next);
          if (next.live === 2) throw new Error('The connection broke');
          return done;
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
    [
      'the oldest cannot be thrown away',
      (): Partial<ReadStore> => ({ drop: () => Promise.reject(new Error('Busy')) }),
    ],
  ])('after it has switched is live though %s', async (_, fault) => {
    const setting = await running();
    const before = await live(setting);
    await setting.runner.stop();
    const { runner } = started({
      ...setting,
      documents: around(setting.documents, fault(setting.documents)),
    });
    await rebuilt({ ...setting, runner });
    const position = await append(setting.events, 'tally-2', 'Added');
    await expect(runner.waitFor(position)).resolves.toBe(true);
    expect(await liveOf(setting.documents)).toEqual(second);
    expect(Object.keys(await live(setting))).toEqual(Object.keys(before));
  });

  it('leaves nothing that was made and is pointed to by nobody', async () => {
    const setting = await running();
    await setting.documents.prepare({ projection: 'tally', generation: 9 }, {});
    setting.runner.nudge();
    await eventually('it is tidied', async () => (await setting.documents.generations('tally')).length === 1);
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
    await setting.runner.stop();
    const real = globalThis.setInterval;
    const intervals = jest.spyOn(globalThis, 'setInterval').mockImplementation(((
      work: () => void,
      ms: number,
    ) => {
      work();
      return real(work, ms);
    }) as unknown as typeof setInterval);
    const { runner } = started({ ...setting, documents });
    expect(await rebuilt({ ...setting, runner })).toMatchObject({ result: 'switched' });
    intervals.mockRestore();
    await passing(5);
    expect(unhandled).toEqual([]);
  });
});

/** Stores of a process that can die: from then on nothing that it does reaches them. */
function mortal({ events, documents }: Stores) {
  let isDead = false;
  const dead = new Proxy(documents, {
    get(target, name) {
      const its: unknown = Reflect.get(target, name, target);
      if (typeof its !== 'function') return its;
      return (...asked: unknown[]): unknown =>
        isDead ? Promise.reject(new Error('dead')) : (its.apply(target, asked) as unknown);
    },
  });
  return {
    process: { events, documents: dead },
    die: () => {
      isDead = true;
    },
  };
}

describe('a rebuild whose process dies in the middle', () => {
  /** 1 000 events of which the dead process has taken in some; the lease clock is the test's. */
  async function brokenOff(wish: typeof toSwitch | typeof toVerify = toSwitch) {
    const { events } = stores();
    const time = { now: 0 };
    const documents = EmbeddedReadStore.open(':memory:', () => time.now);
    const head = await append(events, 'tally-1', ...many(1_000));
    const { process, die } = mortal({ events, documents });
    let commits = 0;
    const dying = committing(process.documents, 2, async (batch: Batch) => {
      commits += 1;
      if (commits > 4) die();
      return process.documents.commit(batch);
    });
    const { runner } = started({ events, documents: dying }, tally, { owner: 'process-1' });
    await runner.waitFor(head);
    await ask(documents, wish);
    runner.nudge();
    await eventually('it is dead', () => commits > 4);
    time.now = 60_000;
    return { events, documents };
  }
  const successor = (setting: Stores) => {
    const folded: number[] = [];
    const documents = committing(setting.documents, 2, (batch) => {
      folded.push(batch.writes.filter(({ collection }) => collection === 'entries').length - 1);
      return setting.documents.commit(batch);
    });
    return { ...started({ ...setting, documents }, tally, { owner: 'process-2' }), folded };
  };

  it('is gone on with by the next one, which folds no event once more', async () => {
    const setting = await brokenOff();
    const reached = given(await setting.documents.checkpoint(second));
    expect(await setting.events.countAfter(reached, ['tally'], 10_000)).toBe(600);
    const { folded } = successor(setting);
    expect(await over(setting.documents)).toMatchObject({ generation: 2, result: 'switched' });
    expect(folded.reduce((sum, count) => sum + count, 0)).toBe(600);
    expect(seenOf(await live(setting), 'tally-1')).toEqual(upTo('tally-1', 1_000));
  });

  it('has done in the end what there was to do, however often it was broken off', async () => {
    const setting = await brokenOff();
    successor(setting);
    expect(await over(setting.documents)).toMatchObject({ events: 1_000 });
  });

  it('is compared in the end where that was what it was for', async () => {
    const setting = await brokenOff(toVerify);
    successor(setting);
    expect(await over(setting.documents)).toMatchObject({
      result: 'verified',
      comparison: { documents: 1_002, differences: [] },
    });
  });
});

describe('two processes on one store', () => {
  async function both() {
    const setting = await running();
    const written: [string, number][] = [];
    const watched = (owner: string) =>
      around(setting.documents, {
        commit: (batch) => {
          written.push([owner, batch.target.generation]);
          return setting.documents.commit(batch);
        },
      });
    await setting.runner.stop();
    const first = started({ ...setting, documents: watched('process-1') });
    await eventually('the first has it', () => first.runner.report.state === 'live');
    const other = started({ ...setting, documents: watched('process-2') }, tally, { owner: 'process-2' });
    await eventually('the second stands by', () => other.runner.report.state === 'standby');
    return { ...setting, first, other, written };
  }

  it('build one generation in one of them: the one that keeps what is read', async () => {
    const { documents, first, other, written } = await both();
    await ask(documents, toSwitch);
    for (const { runner } of [other, first]) runner.nudge();
    expect(await over(documents)).toMatchObject({ result: 'switched' });
    expect(new Set(written.map(String))).toEqual(new Set(['process-1,2']));
  });

  it('carry out in the one what was asked for in the other, without a nudge', async () => {
    const { documents, first, events } = await both();
    await ask(documents, toSwitch);
    expect(await over(documents)).toMatchObject({ generation: 2, result: 'switched' });
    const position = await append(events, 'tally-1', 'Added');
    await expect(first.runner.waitFor(position)).resolves.toBe(true);
  });

  it('hand over in the middle of a build: the second goes on where the first stopped', async () => {
    const { documents, first, other, events, written } = await both();
    await ask(documents, toKeep);
    first.runner.nudge();
    await built(documents);
    await first.runner.stop();
    written.splice(0);
    await append(events, 'tally-1', 'Added');
    await eventually(
      'the second keeps it current',
      async () => seenOf(await contents(documents, second), 'tally-1').length === 131,
      8_000,
    );
    expect(other.runner.report.state).toBe('live');
    expect(new Set(written.map(([owner]) => owner))).toEqual(new Set(['process-2']));
  });
});

describe('a verification', () => {
  const verified = async ({ documents, runner }: Pick<Running, 'documents' | 'runner'>) => {
    await ask(documents, toVerify);
    runner.nudge();
    return over(documents);
  };

  it('finds the live one equal to what the events give, and leaves nothing beside it', async () => {
    const setting = await running();
    expect(await verified(setting)).toMatchObject({
      purpose: 'verify',
      result: 'verified',
      comparison: { documents: 268, differences: [] },
    });
    await eventually('it is gone', async () => (await setting.documents.generations('tally')).length === 1);
    expect(await pointerOf(setting.documents)).toMatchObject({ live: 1, previous: null });
  });

  it('finds it equal while events keep coming, and what is read goes on all the time', async () => {
    const setting = await running();
    const writer = { isOver: false };
    const writing = (async () => {
      while (!writer.isOver) {
        await append(setting.events, 'tally-1', 'Added');
        await passing(0);
      }
    })();
    let round = 0;
    const wentOnIn = new Set<number>();
    const watching = (async () => {
      while (!writer.isOver) {
        const begunIn = round;
        const head = await setting.events.head();
        const isReached = await setting.runner.waitFor(given(head));
        if (isReached && begunIn === round) wentOnIn.add(round);
        await passing(1);
      }
    })();
    for (round = 1; round <= 3; round += 1) {
      expect(await verified(setting)).toMatchObject({ comparison: { differences: [] } });
    }
    writer.isOver = true;
    await Promise.all([writing, watching]);
    expect([...wentOnIn]).toEqual(expect.arrayContaining([1, 2, 3]));
  });

  it('finds a planted difference that is really in the store', async () => {
    const setting = await running();
    await setting.runner.stop();
    const target = await liveOf(setting.documents);
    const lease = given(await setting.documents.acquireLease(target, 'process-1', 1_000));
    const checkpoint = given(await setting.documents.checkpoint(target));
    const document = { stream: 'tally-1', seen: [] };
    await setting.documents.commit({
      target,
      writes: [{ collection: 'documents', id: 'tally-1', position: checkpoint, document }],
      after: checkpoint,
      checkpoint,
      lease,
    });
    setting.runner.start();
    expect(await verified(setting)).toMatchObject({
      comparison: { differences: [{ documentId: 'tally-1', path: '/seen/0' }] },
    });
  });
});

describe('a rollback', () => {
  it('goes back to the generation before the switch, which then takes in what it lacks', async () => {
    const setting = await running();
    await rebuilt(setting);
    await setting.runner.waitFor(await append(setting.events, 'tally-1', 'Added'));
    await move(setting, rolledBack);
    expect(await pointerOf(setting.documents)).toMatchObject({ live: 1, previous: { generation: 2 } });
    await eventually('it has it', async () => seenOf(await live(setting), 'tally-1').length === 131);
    expect(seenOf(await live(setting), 'tally-1')).toEqual(upTo('tally-1', 131));
  });

  it('can be taken back', async () => {
    const setting = await running();
    await rebuilt(setting);
    for (const generation of [1, 2]) {
      await move(setting, rolledBack);
      await isRead(setting, generation);
    }
    expect(await pointerOf(setting.documents)).toMatchObject({ live: 2, previous: { generation: 1 } });
  });

  it('never hands out the older generation as if it had what it lacks', async () => {
    const setting = await running();
    const { documents } = setting;
    await setting.runner.stop();
    const door = gate();
    const events = around<EventStore>(setting.events, {
      subscribe: async function* (after, categories, signal) {
        await door.through();
        yield* setting.events.subscribe(after, categories, signal);
      },
    });
    const { runner } = started({ events, documents });
    await rebuilt({ documents, runner });
    const position = await append(setting.events, 'tally-1', 'Added');
    await expect(runner.waitFor(position)).resolves.toBe(true);
    door.shut();
    await move({ ...setting, runner }, rolledBack);
    await eventually('it is the older one', () => runner.report.generation === 1);
    expect(runner.report.hasCaughtUp).toBe(false);
    const isReached = await runner.waitFor(position, 20);
    door.open();
    expect(isReached).toBe(false);
  });

  it('never hands it out as current though it must wait for the right to write it', async () => {
    const setting = await running();
    let isHeld = false;
    const documents = around(setting.documents, {
      acquireLease: (...asked) => (isHeld ? Promise.resolve(null) : setting.documents.acquireLease(...asked)),
    });
    await setting.runner.stop();
    const { runner } = started({ ...setting, documents });
    await rebuilt({ documents, runner });
    const position = await append(setting.events, 'tally-1', 'Added');
    await expect(runner.waitFor(position)).resolves.toBe(true);
    isHeld = true;
    await move({ ...setting, runner }, rolledBack);
    await eventually('it stands by', () => runner.report.state === 'standby');
    expect(seenOf(await live(setting), 'tally-1')).toHaveLength(130);
    await expect(runner.waitFor(position, 20)).resolves.toBe(false);
  });
});
