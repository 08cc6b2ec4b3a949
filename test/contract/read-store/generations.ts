import type { ReadStore, StoredDocument } from '../../../src/application/ports/read-store';
import { type Item, at, indexes, leaseOf, newTarget, put, workshop } from './fixture';

export function describeGenerations(store: () => ReadStore): void {
  describe('generations', () => {
    it('are known once they are prepared, which can be done twice', async () => {
      const { projection } = newTarget();
      expect(await store().generations(projection)).toEqual([]);
      for (const generation of [2, 10, 1, 2]) await store().prepare({ projection, generation }, indexes);

      expect([...(await store().generations(projection))].sort((a, b) => a - b)).toEqual([1, 2, 10]);
      expect(await store().checkpoint({ projection, generation: 2 })).toBeNull();
    });

    it('keep their documents and checkpoints to themselves', async () => {
      const shop = await workshop(store());
      const next = { ...shop.target, generation: 2 };
      await store().prepare(next, indexes);
      const lease = await leaseOf(store(), next, 'runner-1');
      await store().commit(shop.batch(null, 5, [put('plan-1', 5, { status: 'old' })]));
      await store().commit({
        ...shop.batch(null, 3, [put('plan-1', 3, { status: 'new' })]),
        target: next,
        lease,
      });

      expect((await shop.get('plan-1'))?.document).toEqual({ status: 'old' });
      const rebuilt = await store().getMany<Item>(next, 'documents', ['plan-1']);
      expect(rebuilt.get('plan-1')?.document).toEqual({ status: 'new' });
      expect([await store().checkpoint(shop.target), await store().checkpoint(next)]).toEqual([at(5), at(3)]);
    });

    it('are gone with everything in them when they are dropped, which can be done twice', async () => {
      const shop = await workshop(store());
      await store().commit(shop.batch(null, 5, [put('plan-1', 5, {})]));
      await store().drop(shop.target);
      await store().drop(shop.target);

      expect(await store().generations(shop.target.projection)).toEqual([]);
      expect(await store().checkpoint(shop.target)).toBeNull();
      await store().prepare(shop.target, indexes);
      expect(await shop.ids({})).toEqual([]);
    });

    it('leave their neighbours alone when they are dropped', async () => {
      const shop = await workshop(store());
      const neighbours = [10, 11].map((generation) => ({ ...shop.target, generation }));
      for (const neighbour of neighbours) await store().prepare(neighbour, indexes);
      const target = { ...shop.target, generation: 10 };
      const lease = await leaseOf(store(), target, 'runner-1');
      await store().commit({ ...shop.batch(null, 5, [put('plan-1', 5, {})]), target, lease });
      await store().drop(shop.target);

      expect([...(await store().generations(shop.target.projection))].sort()).toEqual([10, 11]);
      expect(
        await store().getMany({ ...shop.target, generation: 10 }, 'documents', ['plan-1']),
      ).toHaveProperty('size', 1);
    });

    it('are walked through in the order of ids, however many documents they have', async () => {
      const shop = await workshop(store());
      const ids = Array.from({ length: 1200 }, (_, n) => `plan-${String(n)}`);
      await store().commit(
        shop.batch(
          null,
          1,
          ids.map((id) => put(id, 1, { status: id })),
        ),
      );

      const found: StoredDocument<Item>[] = [];
      for await (const document of store().scan<Item>(shop.target, 'documents')) found.push(document);

      expect(found.map(({ id }) => id)).toEqual([...ids].sort());
      expect(found.every(({ id, document }) => document.status === id)).toBe(true);
    });

    it.each(['x"; DROP TABLE leases; --', 'Große', 'a/b', ''])(
      'refuse to be named %j',
      async (projection) => {
        await expect(store().prepare({ projection, generation: 1 }, {})).rejects.toThrow(TypeError);
      },
    );

    it('refuse an index on what cannot be a field', async () => {
      const target = newTarget();
      await expect(store().prepare(target, { entries: [["a') --"]] })).rejects.toThrow(TypeError);
    });
  });
}
