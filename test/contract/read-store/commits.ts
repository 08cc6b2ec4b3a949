import { Fenced, type ReadStore } from '../../../src/application/ports/read-store';
import { at, leaseOf, put, remove, workshop } from './fixture';

export function describeCommits(store: () => ReadStore): void {
  describe('committing a batch', () => {
    it('stores documents with the position that they were folded to, and the checkpoint', async () => {
      const shop = await workshop(store());
      const document = { status: 'open', nested: { list: [1, 'Čáhcesuolu 🩺', null, { 'a.b': [] }] } };
      await store().commit(shop.batch(null, 7, [put('plan-1', 5, document)]));

      expect(await shop.get('plan-1')).toEqual({ id: 'plan-1', position: at(5), document });
      expect(await store().checkpoint(shop.target)).toBe(at(7));
    });

    it('replaces and removes', async () => {
      const shop = await workshop(store());
      await store().commit(shop.batch(null, 2, [put('plan-1', 1, { status: 'open' }), put('plan-2', 2, {})]));
      await store().commit(shop.batch(2, 4, [put('plan-1', 3, { priority: 1 }), remove('plan-2', 4)]));

      expect((await shop.get('plan-1'))?.document).toEqual({ priority: 1 });
      expect(await shop.get('plan-2')).toBeUndefined();
    });

    it('moves the checkpoint alone where no event was of interest', async () => {
      const shop = await workshop(store());
      await store().commit(shop.batch(null, 3, []));
      await store().commit(shop.batch(3, 900, []));

      expect(await store().checkpoint(shop.target)).toBe(at(900));
    });

    it('does not touch a document that has the position already, or a later one', async () => {
      const shop = await workshop(store());
      await store().commit(shop.batch(null, 5, [put('plan-1', 5, { status: 'newer' })]));
      const replayed = [put('plan-1', 4, { status: 'older' }), put('plan-1', 5, { status: 'same' })];
      await store().commit(shop.batch(5, 6, [...replayed, remove('plan-1', 5), put('plan-2', 6, {})]));

      expect(await shop.get('plan-1')).toMatchObject({ position: at(5), document: { status: 'newer' } });
      expect(await shop.get('plan-2')).toBeDefined();
    });

    it('takes several writes of one document in their order', async () => {
      const shop = await workshop(store());
      const writes = [
        put('plan-1', 1, { priority: 1 }),
        put('plan-1', 2, { priority: 2 }),
        remove('plan-2', 2),
      ];
      await store().commit(shop.batch(null, 2, writes));

      expect((await shop.get('plan-1'))?.document).toEqual({ priority: 2 });
    });

    it('keeps documents, entries and parked streams apart', async () => {
      const shop = await workshop(store());
      const writes = (['entries', 'parked', 'documents'] as const).map((collection, n) =>
        put('same', 1, { priority: n }, collection),
      );
      await store().commit(shop.batch(null, 1, writes));

      const found = await Promise.all(
        (['entries', 'parked', 'documents'] as const).map(async (collection) =>
          (await store().getMany(shop.target, collection, ['same'])).get('same'),
        ),
      );
      expect(found.map((each) => each?.document)).toEqual([
        { priority: 0 },
        { priority: 1 },
        { priority: 2 },
      ]);
    });

    it('gets many at once and leaves out what is not there', async () => {
      const shop = await workshop(store());
      const ids = Array.from({ length: 300 }, (_, n) => `plan-${String(n)}`);
      await store().commit(
        shop.batch(
          null,
          1,
          ids.map((id) => put(id, 1, { status: id })),
        ),
      );

      const found = await store().getMany(shop.target, 'documents', [...ids.slice(100), 'plan-x', `"'`]);
      expect(new Set(found.keys())).toEqual(new Set(ids.slice(100)));
      expect(await store().getMany(shop.target, 'documents', [])).toEqual(new Map());
    });
  });

  describe('a writer that lost its right', () => {
    it('is refused where the checkpoint has moved, and writes nothing', async () => {
      const shop = await workshop(store());
      await store().commit(shop.batch(null, 5, [put('plan-1', 5, { status: 'open' })]));

      for (const after of [null, 4]) {
        const stale = shop.batch(after, 9, [put('plan-1', 9, { status: 'stale' }), put('plan-2', 9, {})]);
        await expect(store().commit(stale)).rejects.toThrow(Fenced);
      }
      expect((await shop.get('plan-1'))?.document).toEqual({ status: 'open' });
      expect(await shop.get('plan-2')).toBeUndefined();
      expect(await store().checkpoint(shop.target)).toBe(at(5));
    });

    it('is refused where another has the lease by now, and writes nothing', async () => {
      const shop = await workshop(store());
      await store().releaseLease(shop.lease);
      const lease = await leaseOf(store(), shop.target, 'runner-2');

      const late = shop.batch(null, 5, [put('plan-1', 5, { status: 'late' })]);
      await expect(store().commit(late)).rejects.toThrow(Fenced);
      expect(await shop.get('plan-1')).toBeUndefined();
      expect(await store().checkpoint(shop.target)).toBeNull();

      await store().commit({ ...late, lease });
      expect(await store().checkpoint(shop.target)).toBe(at(5));
    });

    it('is refused where its own restart has the lease by now', async () => {
      const shop = await workshop(store());
      await leaseOf(store(), shop.target, shop.lease.owner);

      await expect(store().commit(shop.batch(null, 1, []))).rejects.toThrow(Fenced);
    });

    it('is refused with the lease of another generation', async () => {
      const shop = await workshop(store());
      const lease = await leaseOf(store(), { ...shop.target, generation: 2 }, 'runner-1');

      await expect(store().commit({ ...shop.batch(null, 1, []), lease })).rejects.toThrow(Fenced);
    });

    it('cannot move the checkpoint back', async () => {
      const shop = await workshop(store());
      await store().commit(shop.batch(null, 5, []));

      await expect(store().commit(shop.batch(5, 4, []))).rejects.toThrow();
      expect(await store().checkpoint(shop.target)).toBe(at(5));
    });

    it('is the loser of two that commit the same batch at once', async () => {
      const shop = await workshop(store());
      const batches = [1, 2, 3, 4].map((n) => shop.batch(null, n, []));

      const answers = await Promise.allSettled(batches.map((batch) => store().commit(batch)));
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });
  });
}
