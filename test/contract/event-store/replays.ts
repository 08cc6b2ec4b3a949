import type { EventStore } from '../../../src/application/ports/event-store';
import { garbageCollector } from '../../support/garbage-collector';
import { all, anEvent, events, idsOf, newCategory, write } from './fixture';

const mebibyte = 1 << 20;

export function describeReplays(store: () => EventStore): void {
  describe('reading all streams', () => {
    it('gives the events of the categories and of no others', async () => {
      const [plan, consent, other] = [newCategory(), newCategory('consent'), newCategory('other')];
      const [opened, given, added] = [anEvent(), anEvent(), anEvent()];
      await store().append(`${plan}-1`, 'no-stream', [opened]);
      await store().append(`${other}-1`, 'no-stream', events(1));
      await store().append(`${consent}-1`, 'no-stream', [given]);
      await store().append(`${plan}-1`, 0, [added]);

      expect(idsOf(await all(store().readAll('start', [plan, consent])))).toEqual(
        idsOf([opened, given, added]),
      );
      expect(idsOf(await all(store().readAll('start', [consent])))).toEqual([given.id]);
      expect(await all(store().readAll('start', []))).toEqual([]);
    });

    it('does not take a category for another that begins with it', async () => {
      const plan = newCategory();
      const mine = anEvent();
      await store().append(`${plan}Draft-1`, 'no-stream', events(1));
      await store().append(`${plan}-1-Draft`, 'no-stream', [mine]);

      expect(idsOf(await all(store().readAll('start', [plan])))).toEqual([mine.id]);
    });

    it('ends at the head of its beginning', async () => {
      const plan = newCategory();
      await store().append(`${plan}-1`, 'no-stream', events(3));
      let count = 0;
      for await (const { stream } of store().readAll('start', [plan])) {
        if (count === 0) await store().append(`${plan}-2`, 'no-stream', events(1));
        expect(stream).toBe(`${plan}-1`);
        count += 1;
      }

      expect(count).toBe(3);
      expect(await all(store().readAll('start', [plan]))).toHaveLength(4);
    });

    it('gives what concurrent writers appended once each, in an order that can be resumed anywhere', async () => {
      const plan = newCategory();
      const written = Array.from({ length: 8 }, () => events(25));
      await Promise.all(written.map((own, n) => write(store(), `${plan}-${String(n)}`, own)));

      const replay = await all(store().readAll('start', [plan]));
      const ids = idsOf(replay);
      const positions = replay.map(({ position }) => position);

      expect([...ids].sort()).toEqual([...idsOf(written.flat())].sort());
      expect([...new Set(positions)].sort()).toEqual(positions);
      for (const [i, position] of positions.entries()) {
        expect(idsOf(await all(store().readAll(position, [plan])))).toEqual(ids.slice(i + 1));
      }
    });

    it('keeps the order of each stream', async () => {
      const plan = newCategory();
      await Promise.all([0, 1, 2, 3].map((n) => write(store(), `${plan}-${String(n)}`, events(20))));

      const replay = await all(store().readAll('start', [plan]));
      for (const n of [0, 1, 2, 3]) {
        const own = replay.filter(({ stream }) => stream === `${plan}-${String(n)}`);
        expect(own.map(({ revision }) => revision)).toEqual(Array.from({ length: 20 }, (_, i) => i));
      }
    });

    it('finds every one of the streams that were born in the same millisecond', async () => {
      const plan = newCategory();
      const born = events(600);
      await Promise.all(born.map((event, n) => store().append(`${plan}-${String(n)}`, 'no-stream', [event])));

      const found = new Set(idsOf(await all(store().readAll('start', [plan]))));
      expect(found).toEqual(new Set(idsOf(born)));
    });

    it('has nothing after the position that an append was answered with', async () => {
      const plan = newCategory();
      const { position } = await store().append(`${plan}-1`, 'no-stream', events(3));
      const next = await store().append(`${plan}-2`, 'no-stream', events(1));

      expect(next.position > position).toBe(true);
      expect(await all(store().readAll(next.position, [plan]))).toEqual([]);
      expect((await all(store().readAll(position, [plan]))).map(({ stream }) => stream)).toEqual([
        `${plan}-2`,
      ]);
    });
  });

  describe('the head and what is behind it', () => {
    it('moves with every append', async () => {
      const { position } = await store().append(`${newCategory()}-1`, 'no-stream', events(1));
      const head = await store().head();

      expect(head !== null && head >= position).toBe(true);
    });

    it('counts the events after a position, no further than the limit', async () => {
      const [plan, other] = [newCategory(), newCategory()];
      const [first] = await write(store(), `${plan}-1`, events(5));
      await store().append(`${other}-1`, 'no-stream', events(2));

      expect(await store().countAfter('start', [plan], 100)).toBe(5);
      expect(await store().countAfter(first?.position ?? 'start', [plan], 100)).toBe(4);
      expect(await store().countAfter('start', [plan, other], 100)).toBe(7);
      expect(await store().countAfter('start', [plan], 3)).toBe(3);
      expect(await store().countAfter('start', [newCategory()], 3)).toBe(0);
      expect(await store().countAfter('start', [], 3)).toBe(0);
    });
  });

  it('replays 100 000 events in flat memory', async () => {
    const plan = newCategory();
    const text = 'x'.repeat(400);
    for (let stream = 0; stream < 200; stream += 1) {
      const batch = Array.from({ length: 500 }, () => anEvent({ text }));
      await store().append(`${plan}-${String(stream)}`, 'no-stream', batch);
    }

    const collectGarbage = garbageCollector();
    const heap: number[] = [];
    let count = 0;
    for await (const { data } of store().readAll('start', [plan])) {
      count += Object.keys(data).length;
      if (count % 10_000 !== 1) continue;
      collectGarbage();
      heap.push(process.memoryUsage().heapUsed);
    }

    expect(count).toBe(100_000);
    expect(Math.max(...heap) - (heap[0] ?? 0)).toBeLessThan(16 * mebibyte);
  }, 120_000);
}
