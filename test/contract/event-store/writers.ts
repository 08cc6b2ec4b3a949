import { type EventStore, WrongExpectedRevision } from '../../../src/application/ports/event-store';
import { type Expected, all, events, idsOf, newCategory } from './fixture';

const eventsOfWriter = 10;

export function describeWriters(store: () => EventStore): void {
  describe('writers at once', () => {
    it('lets exactly one of 16 win a revision', async () => {
      const stream = `${newCategory()}-1` as const;
      await store().append(stream, 'no-stream', events(1));
      const rivals = Array.from({ length: 16 }, () => events(1));

      const answers = await Promise.allSettled(rivals.map((rival) => store().append(stream, 0, rival)));

      const winners = rivals.filter((_, i) => answers[i]?.status === 'fulfilled');
      expect(winners).toHaveLength(1);
      expect(idsOf(await all(store().readStream(stream, { from: 1 })))).toEqual(idsOf(winners.flat()));
    });

    it.each([2, 8, 64])('of %i none fails and none starves', async (count) => {
      const category = newCategory();
      const turns: number[] = [];
      const writer = async (n: number): Promise<void> => {
        let expected: Expected = 'no-stream';
        for (let i = 0; i < eventsOfWriter; i += 1) {
          expected = (await store().append(`${category}-${String(n)}`, expected, events(1))).revision;
          turns.push(n);
        }
      };

      await Promise.all(Array.from({ length: count }, (_, n) => writer(n)));

      expect(turns).toHaveLength(count * eventsOfWriter);
      expect(new Set(turns.slice(0, firstToFinish(turns))).size).toBe(count);
    });

    it('of 64 on one stream all get through by trying again', async () => {
      const stream = `${newCategory()}-1` as const;
      const writer = async (): Promise<void> => {
        const mine = events(1);
        for (;;) {
          const head = (await all(store().readStream(stream))).at(-1)?.revision ?? 'no-stream';
          const appended = await store()
            .append(stream, head, mine)
            .catch((error: unknown) => {
              if (error instanceof WrongExpectedRevision) return null;
              throw error;
            });
          if (appended !== null) return;
        }
      };

      await Promise.all(Array.from({ length: 64 }, writer));

      const revisions = (await all(store().readStream(stream))).map(({ revision }) => revision);
      expect(revisions).toEqual(Array.from({ length: 64 }, (_, n) => n));
      // Some two thousand tries, each over the network where the store is a server.
    }, 90_000);
  });
}

/** How many turns were taken until some writer had all of its own. */
function firstToFinish(turns: readonly number[]): number {
  const taken = new Map<number, number>();
  const last = turns.findIndex((writer) => {
    taken.set(writer, (taken.get(writer) ?? 0) + 1);
    return taken.get(writer) === eventsOfWriter;
  });
  return last + 1;
}
