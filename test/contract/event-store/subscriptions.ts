import { setTimeout as delay } from 'node:timers/promises';
import type { EventStore, Position, SubscriptionItem } from '../../../src/application/ports/event-store';
import { events, follow, followedIds, idsOf, isCaughtUp, newCategory, write } from './fixture';

export function describeSubscriptions(store: () => EventStore): void {
  describe('a subscription', () => {
    it('hands out what there is and then says that it has caught up', async () => {
      const plan = newCategory();
      const written = events(3);
      await store().append(`${plan}-1`, 'no-stream', written);

      const items = await follow(store(), { categories: [plan], until: isCaughtUp });

      expect(followedIds(items)).toEqual(idsOf(written));
      expect(items.at(-1)).toEqual({ kind: 'caught-up' });
    });

    it('says that it has caught up where there is nothing', async () => {
      const items = await follow(store(), { categories: [newCategory()], until: isCaughtUp });

      expect(followedIds(items)).toEqual([]);
    });

    it('goes on with what is appended later, and catches up each time', async () => {
      const plan = newCategory();
      const [first, second] = [events(1), events(2)];
      await store().append(`${plan}-1`, 'no-stream', first);
      let appending: Promise<unknown> = Promise.resolve();

      const items = await follow(store(), {
        categories: [plan],
        until: (so) => {
          if (isCaughtUp(so) && followedIds(so).length === 1)
            appending = store().append(`${plan}-1`, 0, second);
          return isCaughtUp(so) && followedIds(so).length === 3;
        },
      });
      await appending;

      expect(followedIds(items)).toEqual(idsOf([...first, ...second]));
    });

    it('hands out no checkpoint after the end of the log, nor is any event after it', async () => {
      const plan = newCategory();
      await store().append(`${plan}-1`, 'no-stream', events(2));
      await store().append(`${newCategory('other')}-1`, 'no-stream', events(3));

      const items = await follow(store(), { categories: [plan], until: isCaughtUp });

      const end = (await store().end()) ?? '';
      const places = items.map((item) => {
        if (item.kind === 'event') return item.event.position;
        return item.kind === 'checkpoint' ? item.position : '';
      });
      expect(places.filter((position) => position > end)).toEqual([]);
      expect(end >= ((await store().head()) ?? '')).toBe(true);
    });

    it('begins after the position that it is given', async () => {
      const plan = newCategory();
      const written = events(5);
      const answers = await write(store(), `${plan}-1`, written);
      const after = answers[2]?.position ?? 'start';

      const items = await follow(store(), { after, categories: [plan], until: isCaughtUp });

      expect(followedIds(items)).toEqual(idsOf(written.slice(3)));
    });

    it('does not take a category for another that begins with it', async () => {
      const plan = newCategory();
      const mine = events(1);
      await store().append(`${plan}Draft-1`, 'no-stream', events(1));
      await store().append(`${plan}-1`, 'no-stream', mine);

      expect(followedIds(await follow(store(), { categories: [plan], until: isCaughtUp }))).toEqual(
        idsOf(mine),
      );
    });

    it('loses and doubles nothing between catching up and going live, with 8 writers at work', async () => {
      const plan = newCategory();
      const before = events(300);
      await store().append(`${plan}-0`, 'no-stream', before);
      const live = Array.from({ length: 8 }, () => events(40));
      const count = before.length + live.flat().length;

      const [items] = await Promise.all([
        follow(store(), { categories: [plan], until: (so) => followedIds(so).length === count }),
        ...live.map((own, n) => write(store(), `${plan}-${String(n + 1)}`, own)),
      ]);

      expect([...followedIds(items)].sort()).toEqual([...idsOf([...before, ...live.flat()])].sort());
      const positions = positionsOf(items);
      expect([...positions].sort()).toEqual(positions);
    });

    it('can be resumed from every mark that it gave', async () => {
      const [plan, other] = [newCategory(), newCategory()];
      // Not from the start: a store with a long history may give a mark for every part of it.
      const before = (await store().head()) ?? 'start';
      await write(store(), `${other}-1`, events(3));
      await write(store(), `${plan}-1`, events(6));
      await write(store(), `${other}-2`, events(3));
      const items = await follow(store(), { after: before, categories: [plan], until: isCaughtUp });

      for (const [i, item] of items.entries()) {
        if (item.kind === 'caught-up') continue;
        const after = item.kind === 'event' ? item.event.position : item.position;
        const rest = await follow(store(), { after, categories: [plan], until: isCaughtUp });
        expect(followedIds(rest)).toEqual(followedIds(items.slice(i + 1)));
      }
    });

    it('moves the checkpoint past events of other categories', async () => {
      const [plan, other] = [newCategory(), newCategory()];
      await write(store(), `${plan}-1`, events(1));
      const rest = await write(store(), `${other}-1`, events(50));
      const reached = rest.at(-1)?.position ?? '';

      const items = await follow(store(), {
        categories: [plan],
        until: (so) => so.some((item) => item.kind === 'checkpoint' && item.position >= reached),
      });

      expect(followedIds(items)).toHaveLength(1);
    });

    it('moves the checkpoint past them also when they are appended later', async () => {
      const [plan, other] = [newCategory(), newCategory()];
      let reached: Position | null = null;
      const appending: Promise<void>[] = [];
      const append = async (): Promise<void> => {
        reached = (await store().append(`${other}-1`, 'no-stream', events(2))).position;
        // A store may take its time with checkpoints, never with events.
        await store().append(`${plan}-1`, 'no-stream', events(1));
      };

      const items = await follow(store(), {
        categories: [plan],
        until: (so) => {
          if (isCaughtUp(so) && appending.length === 0) appending.push(append());
          return reached !== null && positionsOf(so).some((position) => position >= (reached ?? position));
        },
      });
      await Promise.all(appending);

      expect(followedIds(items).length).toBeLessThanOrEqual(1);
    });

    it('misses nothing that is appended while the reader still has the last mark in hand', async () => {
      const plan = newCategory();
      const written = events(3);
      const stop = new AbortController();
      const seen: string[] = [];
      for await (const item of store().subscribe('start', [plan], stop.signal)) {
        if (item.kind === 'event') seen.push(item.event.id);
        if (seen.length === written.length) stop.abort();
        const next = written[seen.length];
        if (item.kind !== 'caught-up' || next === undefined) continue;
        await store().append(`${plan}-${String(seen.length)}`, 'no-stream', [next]);
        await delay(5);
      }

      expect(seen).toEqual(idsOf(written));
    });

    it('never lets a mark run ahead of the events, however slow the reader', async () => {
      const plan = newCategory();
      await write(store(), `${plan}-1`, events(60));
      const stop = new AbortController();
      const seen: SubscriptionItem[] = [];
      for await (const item of store().subscribe('start', [plan], stop.signal)) {
        await delay(1);
        seen.push(item);
        if (item.kind === 'caught-up') stop.abort();
      }

      const positions = positionsOf(seen);
      expect([...positions].sort()).toEqual(positions);
      expect(followedIds(seen.slice(0, -1))).toHaveLength(60);
    });

    it.each(['before it begins', 'while it waits', 'among its events'] as const)(
      'ends when it is aborted %s',
      async (when) => {
        const plan = newCategory();
        // Not from the start: a store with a long history may give many checkpoints on its way through it.
        const after = (await store().head()) ?? 'start';
        await store().append(`${plan}-1`, 'no-stream', events(10));
        const stop = new AbortController();
        if (when === 'before it begins') stop.abort();

        let count = 0;
        for await (const item of store().subscribe(after, [plan], stop.signal)) {
          count += 1;
          if (when === 'while it waits' && item.kind === 'caught-up') setTimeout(stop.abort.bind(stop), 20);
          if (when === 'among its events') stop.abort();
        }

        expect(count).toBeGreaterThanOrEqual(
          { 'before it begins': 0, 'while it waits': 11, 'among its events': 1 }[when],
        );
        expect(count).toBeLessThanOrEqual(
          { 'before it begins': 0, 'while it waits': 13, 'among its events': 1 }[when],
        );
      },
    );

    it('is one of many that each get everything', async () => {
      const plan = newCategory();
      const written = events(50);
      const [, ...followed] = await Promise.all([
        write(store(), `${plan}-1`, written),
        ...Array.from({ length: 8 }, () =>
          follow(store(), { categories: [plan], until: (so) => followedIds(so).length === written.length }),
        ),
      ]);

      for (const items of followed) expect(followedIds(items)).toEqual(idsOf(written));
    });
  });
}

/** Of events and checkpoints, in the order in which they came. */
const positionsOf = (items: readonly SubscriptionItem[]): readonly Position[] =>
  items.flatMap((item) => {
    if (item.kind === 'caught-up') return [];
    return [item.kind === 'event' ? item.event.position : item.position];
  });
