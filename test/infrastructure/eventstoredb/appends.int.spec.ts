import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { StoreUnavailable, WrongExpectedRevision } from '../../../src/application/ports/event-store';
import { all, anEvent, events, idsOf } from '../../contract/event-store/fixture';
import { openEventStoreDb } from '../../../src/infrastructure/eventstoredb/event-store';
import { eventually } from '../../support/eventually';
import { setting, timing } from './fixture';
import { Follower } from './follower';

const at = setting();

describe('an append whose answer is lost', () => {
  it('is answered as if it were not, and stored once', async () => {
    const { server, store } = at();
    await store.append('plan-1', 'no-stream', events(1));
    const lost = events(2);
    server.faults.answersToLose = 1;

    const answer = await store.append('plan-1', 0, lost);

    const stored = await all(store.readStream('plan-1'));
    expect(idsOf(stored).slice(1)).toEqual(idsOf(lost));
    expect(answer).toEqual({ revision: 2, position: stored.at(-1)?.position });
  });

  it('is found also where the connection breaks at that moment', async () => {
    const { server, proxy, store } = at();
    await store.append('plan-1', 'no-stream', events(1));
    server.faults.answersToLose = 1;

    const appending = store.append('plan-1', 0, events(1));
    while (server.log.stream('plan-1').length < 2) await delay(1);
    proxy.cut();

    expect((await appending).revision).toBe(1);
    expect(await all(store.readStream('plan-1'))).toHaveLength(2);
  });

  it('is stored once also where others append to the stream before we look', async () => {
    const { server, store } = at();
    server.faults.answersToLose = 1;

    const appending = store.append('plan-1', 'no-stream', events(1));
    while (server.log.stream('plan-1').length < 1) await delay(1);
    await store.append('plan-1', 0, events(1));

    expect((await appending).revision).toBe(0);
    expect(await all(store.readStream('plan-1'))).toHaveLength(2);
  });

  it('does not disturb its neighbours', async () => {
    const { server, store } = at();
    await store.append('plan-0', 'no-stream', events(1));
    server.faults.answersToLose = 3;

    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, n) => store.append(`plan-1${String(n)}`, 'no-stream', events(1))),
    );

    expect(answers.map(({ revision }) => revision)).toEqual(answers.map(() => 0));
    expect(await store.countAfter('start', ['plan'], 100)).toBe(41);
  });
});

describe('an append that never reached the server', () => {
  it('is sent once more', async () => {
    const { server, store } = at();
    server.faults.appendsToIgnore = 1;

    expect((await store.append('plan-1', 'no-stream', events(2))).revision).toBe(1);
    expect(await all(store.readStream('plan-1'))).toHaveLength(2);
  });

  it('loses against another that took its place', async () => {
    const { server, store } = at();
    await store.append('plan-1', 'no-stream', events(1));
    server.faults.appendsToIgnore = 1;

    const appending = store.append('plan-1', 0, events(1));
    await eventually('it is ignored', () => server.faults.appendsToIgnore === 0);
    const [theirs] = [anEvent()];
    await store.append('plan-1', 0, [theirs]);

    await expect(appending).rejects.toThrow(WrongExpectedRevision);
    expect(idsOf(await all(store.readStream('plan-1', { from: 1 })))).toEqual([theirs.id]);
  });
});

describe('a server that is down', () => {
  it('is told of within the deadline, at once when it has been down for long, and used again when it is back', async () => {
    const { server, store } = at();
    await store.append('plan-1', 'no-stream', events(1));
    await server.stop();

    const begun = Date.now();
    await expect(store.append('plan-1', 0, events(1))).rejects.toThrow(StoreUnavailable);
    expect(Date.now() - begun).toBeLessThan(2 * timing.deadlineMs);

    const later = Date.now();
    await expect(store.head()).rejects.toThrow(StoreUnavailable);
    await expect(all(store.readStream('plan-1'))).rejects.toThrow(StoreUnavailable);
    await expect(all(store.readAll('start', ['plan']))).rejects.toThrow(StoreUnavailable);
    await expect(store.headOf('plan-1')).rejects.toThrow(StoreUnavailable);
    expect(Date.now() - later).toBeLessThan(timing.deadlineMs);

    await server.start();
    expect((await store.append('plan-1', 0, events(1))).revision).toBe(1);
    expect(await all(store.readAll('start', ['plan']))).toHaveLength(2);
  });

  it('is waited for by those who were there when it went', async () => {
    const { server, store } = at();
    await store.append('plan-1', 'no-stream', events(1));
    await server.stop();

    const appending = store.append('plan-1', 0, events(1));
    const reading = all(store.readStream('plan-1'));
    await delay(timing.deadlineMs / 4);
    await server.start();

    expect((await appending).revision).toBe(1);
    expect((await reading).length).toBeGreaterThanOrEqual(1);
  });

  it('does not hold up the process, whatever is under way when it goes', async () => {
    const { server } = at();
    const store = openEventStoreDb(server.connectionString, timing);
    const follower = new Follower(store, ['plan']);
    await follower.hasCaughtUp();
    const over = new AbortController();
    const busy = async (work: () => Promise<unknown>): Promise<void> => {
      while (!over.signal.aborted) await work().catch(() => delay(20));
    };
    const working = [
      ...Array.from({ length: 8 }, () =>
        busy(() => store.append(`plan-${randomUUID()}`, 'no-stream', events(1))),
      ),
      busy(() => store.head()),
      busy(() => store.countAfter('start', ['plan'], 50)),
    ];

    for (let n = 0; n < 3; n += 1) {
      await delay(100);
      await server.stop();
      await delay(300);
      await server.start();
    }
    const { length } = server.log.records;
    await eventually('it is used again', () => server.log.records.length > length);
    over.abort();
    await Promise.all(working);
    await follower.stop();
    await store.close();
  });

  it('is told of also where it takes calls and answers none', async () => {
    const { server, store } = at();
    await store.append('plan-1', 'no-stream', events(1));
    server.faults.isSilent = true;

    await expect(store.append('plan-1', 0, events(1))).rejects.toThrow(StoreUnavailable);
    await expect(store.headOf('plan-1')).rejects.toThrow(StoreUnavailable);
    server.faults.isSilent = false;

    expect((await store.append('plan-1', 0, events(1))).revision).toBe(1);
  });

  it('is told of where the wire is dead', async () => {
    const { proxy, store } = at();
    await store.append('plan-1', 'no-stream', events(1));
    proxy.isStalled = true;

    await expect(store.append('plan-1', 0, events(1))).rejects.toThrow(StoreUnavailable);
    proxy.isStalled = false;

    expect((await store.append('plan-1', 0, events(1))).revision).toBe(1);
  });
});
