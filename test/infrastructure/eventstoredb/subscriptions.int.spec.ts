import { setTimeout as delay } from 'node:timers/promises';
import { StoreUnavailable } from '../../../src/application/ports/event-store';
import { events, idsOf, write } from '../../contract/event-store/fixture';
import { eventually } from '../../support/eventually';
import { setting, timing } from './fixture';
import { Follower } from './follower';

const at = setting();
const followers: Follower[] = [];
const follow = (...parameters: ConstructorParameters<typeof Follower>): Follower => {
  const follower = new Follower(...parameters);
  followers.push(follower);
  return follower;
};
afterEach(async () => {
  for (const follower of followers.splice(0)) await follower.stop();
});

const inOrder = (follower: Follower): void => {
  expect(follower.positions).toEqual([...new Set(follower.positions)].sort());
};

/** What is caught up opens one more call to the server, and then there is only that one. */
const settled = (): Promise<void> => delay(timing.livenessMs / 2);

describe('a subscription', () => {
  it('hands out once what the server sends twice, and what it sends again later', async () => {
    const { server, store } = at();
    server.faults.hasDuplicates = true;
    const written = events(150);
    await store.append('plan-1', 'no-stream', written.slice(0, 100));
    const follower = follow(store, ['plan']);
    await follower.has(100);
    await write(store, 'plan-2', written.slice(100));
    await follower.has(150);
    await follower.hasCaughtUp();

    expect(follower.ids).toEqual(idsOf(written));
    inOrder(follower);
  });

  it('that dies without a word is replaced, and misses nothing', async () => {
    const { server, store } = at();
    const written = events(20);
    await store.append('plan-1', 'no-stream', written.slice(0, 5));
    const follower = follow(store, ['plan']);
    await follower.hasCaughtUp();
    await settled();

    server.faults.silenceSubscriptions();
    await store.append('plan-1', 4, written.slice(5));
    await follower.has(20);

    expect(follower.ids).toEqual(idsOf(written));
    inOrder(follower);
  });

  it('that dies in the middle of catching up goes on where it was', async () => {
    const { server, store } = at();
    const written = events(3_000);
    await store.append('plan-1', 'no-stream', written);
    const stop = new AbortController();
    const seen: string[] = [];
    for await (const item of store.subscribe('start', ['plan'], stop.signal)) {
      if (item.kind === 'event') seen.push(item.event.id);
      if (seen.length === 1_000) server.faults.silenceSubscriptions();
      if (seen.length === written.length) stop.abort();
    }

    expect(seen).toEqual(idsOf(written));
  });

  it('that is quiet because nothing happens is left alone', async () => {
    const { server, store } = at();
    await store.append('plan-1', 'no-stream', events(1));
    const follower = follow(store, ['plan']);
    await follower.hasCaughtUp();
    await settled();
    const opened = server.faults.everOpened;

    await delay(3 * timing.livenessMs);

    expect(server.faults.everOpened).toBe(opened);
    expect(server.faults.openSubscriptions).toBe(1);
  });

  it('goes on over a cut wire, again and again', async () => {
    const { proxy, store } = at();
    const follower = follow(store, ['plan']);
    const written = events(60);
    for (const [n, event] of written.entries()) {
      await store.append(`plan-${String(n)}`, 'no-stream', [event]);
      if (n % 10 === 5) proxy.cut();
    }
    await follower.has(60);

    expect(follower.ids).toEqual(idsOf(written));
    inOrder(follower);
  });

  it('goes on after the server was down', async () => {
    const { server, store } = at();
    const written = events(10);
    await store.append('plan-1', 'no-stream', written.slice(0, 5));
    const follower = follow(store, ['plan']);
    await follower.hasCaughtUp();
    await server.stop();
    await delay(timing.deadlineMs / 4);
    await server.start();
    await store.append('plan-1', 4, written.slice(5));
    await follower.has(10);

    expect(follower.ids).toEqual(idsOf(written));
  });

  it('fails with StoreUnavailable where the server stays away', async () => {
    const { server, store } = at();
    const follower = follow(store, ['plan']);
    await follower.hasCaughtUp();
    await server.stop();

    expect(await follower.ended()).toBeInstanceOf(StoreUnavailable);
  });

  it('fails with StoreUnavailable when the store is closed', async () => {
    const { store } = at();
    const [one, of, none] = [follow(store, ['plan']), follow(store, ['consent']), follow(store, [])];
    await Promise.all([one.hasCaughtUp(), of.hasCaughtUp(), none.hasCaughtUp()]);
    await store.close();

    for (const follower of [one, of, none]) expect(await follower.ended()).toBeInstanceOf(StoreUnavailable);
    expect(() => store.readStream('plan-1')).toThrow(StoreUnavailable);
  });

  it('ends its call to the server when its reader leaves', async () => {
    const { server, store } = at();
    const follower = follow(store, ['plan']);
    await follower.hasCaughtUp();
    await follower.stop();

    await eventually('the server has no subscription left', () => server.faults.openSubscriptions === 0);
  });

  it('moves its checkpoint at once with every event of others, and of the server', async () => {
    const { server, store } = at();
    const follower = follow(store, ['plan']);
    await follower.hasCaughtUp();
    for (let n = 0; n < 5; n += 1) {
      const { position } = await store.append(`consent-${String(n)}`, 'no-stream', events(1));
      await follower.reaches(position);
      await follower.hasCaughtUp();
    }
    const before = follower.positions.length;
    server.log.appendSystemEvent();
    await eventually('the checkpoint moves', () => follower.positions.length > before);

    expect(follower.ids).toEqual([]);
    inOrder(follower);
  });

  it('takes up a burst that is more than the server keeps for it', async () => {
    const { store } = at();
    const follower = follow(store, ['plan']);
    await follower.hasCaughtUp();
    const written = events(2_000);
    await Promise.all([
      store.append('plan-1', 'no-stream', written.slice(0, 1_000)),
      ...Array.from({ length: 50 }, (_, n) => store.append(`consent-${String(n)}`, 'no-stream', events(10))),
    ]);
    const { position } = await store.append('plan-1', 999, written.slice(1_000));
    await follower.reaches(position);

    expect(follower.ids).toEqual(idsOf(written));
    inOrder(follower);
  });
});
