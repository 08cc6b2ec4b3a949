import { setTimeout as delay } from 'node:timers/promises';
import { eventually } from '../../support/eventually';
import { all, anEvent, events, idsOf } from '../../contract/event-store/fixture';
import { setting } from './fixture';
import { Follower } from './follower';

// The machine may be busy: what is tested is the outcome, and not how soon a try is given up.
const at = setting({ deadlineMs: 20_000, attemptMs: 2_000, livenessMs: 1_000 });
const writers = 64;
const appendsOfWriter = 25;

describe('a connection that is cut in the middle of a batch', () => {
  it('leaves nothing of it behind, and it is stored whole when it is sent again', async () => {
    const { proxy, store } = at();
    await store.append('plan-1', 'no-stream', events(1));
    const text = 'x'.repeat(900_000);
    const large = Array.from({ length: 8 }, () => anEvent({ text }));
    // More than the first message of the batch, and less than all of them.
    proxy.cutAfter(4_000_000);

    expect((await store.append('plan-1', 0, large)).revision).toBe(8);
    expect(idsOf(await all(store.readStream('plan-1', { from: 1 })))).toEqual(idsOf(large));
  });

  it('breaks many appends at once, loses none, and leaves no promise that would end the process', async () => {
    const { proxy, store } = at();
    const unheld: unknown[] = [];
    const hold = (reason: unknown): void => void unheld.push(reason);
    process.on('unhandledRejection', hold);
    await store.append('plan-none', 'no-stream', events(1));
    const text = 'x'.repeat(20_000);
    const appending = Array.from({ length: 100 }, (_, n) =>
      store.append(`plan-${String(n)}`, 'no-stream', [anEvent({ text })]),
    );
    proxy.cutAfter(500_000);

    expect(await Promise.all(appending)).toHaveLength(100);
    expect(await store.countAfter('start', ['plan'], 200)).toBe(101);
    process.off('unhandledRejection', hold);
    expect(unheld).toEqual([]);
  });
});

describe('a server that is restarted while 64 writers append', () => {
  it('has once what it acknowledged, in the order of each stream, and every subscriber gets it once', async () => {
    const { server, store } = at();
    const follower = new Follower(store, ['plan']);
    const acknowledged: string[] = [];
    const writer = async (n: number): Promise<void> => {
      let expected: number | 'no-stream' = 'no-stream';
      for (let i = 0; i < appendsOfWriter; i += 1) {
        const event = anEvent({ text: 'x'.repeat(2_000) });
        expected = (await store.append(`plan-${String(n)}`, expected, [event])).revision;
        expect(expected).toBe(i);
        acknowledged.push(event.id);
      }
    };
    const restarts = async (): Promise<void> => {
      for (let i = 1; i <= 3; i += 1) {
        const quarters = (i * writers * appendsOfWriter) / 4;
        await eventually(
          `${String(quarters)} are acknowledged`,
          () => acknowledged.length >= quarters,
          30_000,
        );
        await server.stop();
        await delay(50);
        await server.start();
      }
    };

    await Promise.all([restarts(), ...Array.from({ length: writers }, (_, n) => writer(n))]);
    await follower.has(acknowledged.length, 20_000);
    await follower.stop();

    const stored = await all(store.readAll('start', ['plan']));
    const ids = stored.map(({ id }) => id);
    expect([...ids].sort()).toEqual([...acknowledged].sort());
    expect(follower.ids).toEqual(ids);
  });
});
