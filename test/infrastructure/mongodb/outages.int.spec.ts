import { StoreUnavailable } from '../../../src/application/ports/event-store';
import { at, newTarget, put, workshop } from '../../contract/read-store/fixture';
import { eventually } from '../../support/eventually';
import { describeOnSecantus } from '../../support/mongodb/on-mongodb';
import { deadlineMs, open, setting } from './fixture';

const secret = 'what nobody but the reader may see';

describeOnSecantus('a MongoDB that cannot be reached', (server) => {
  const here = setting(server);

  it.each([
    ['is down', 'isDown'],
    ['says nothing', 'isStalled'],
  ] as const)('and %s is told in time, and met again by itself', async (_, fault) => {
    const { proxy, store } = here();
    const shop = await workshop(store);
    const batch = shop.batch(null, 1, [put('plan-1', 1, { status: secret })]);
    proxy[fault] = true;
    if (fault === 'isDown') proxy.cut();

    const begun = performance.now();
    const answers = await Promise.allSettled([
      store.checkpoint(shop.target),
      store.pointer(shop.target.projection),
      store.acquireLease(newTarget(), 'runner-1', 1_000),
      shop.ids({ status: secret }),
      store.commit(batch),
    ]);
    expect(performance.now() - begun).toBeLessThan(deadlineMs);
    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 'rejected', reason: expect.any(StoreUnavailable) as unknown });
      expect(JSON.stringify(answer)).not.toContain(secret);
    }

    proxy[fault] = false;
    await eventually(
      'it answers again',
      () =>
        store.checkpoint(shop.target).then(
          () => true,
          () => false,
        ),
      10_000,
    );
    const lease = await store.acquireLease(shop.target, shop.lease.owner, 60_000);
    if (!lease) throw new Error('The lease is lost');
    await store.commit({ ...batch, lease });
    expect(await shop.get('plan-1')).toMatchObject({ position: at(1), document: { status: secret } });
  });

  it('is no place to open a store in', async () => {
    const { proxy } = here();
    proxy.isDown = true;
    await expect(open(proxy.port)).rejects.toThrow(StoreUnavailable);
  });
});

describeOnSecantus('a store that was closed', (server) => {
  it('is not opened again by being asked', async () => {
    const store = await open(server().port);
    await store.close();
    await store.close();
    await expect(store.checkpoint(newTarget())).rejects.toThrow(StoreUnavailable);
  });
});
