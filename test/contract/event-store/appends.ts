import {
  type EventStore,
  type JsonObject,
  WrongExpectedRevision,
} from '../../../src/application/ports/event-store';
import { all, anEvent, events, idsOf, newCategory } from './fixture';

export function describeAppends(store: () => EventStore): void {
  describe('appending', () => {
    it('counts revisions from 0', async () => {
      const stream = `${newCategory()}-1` as const;

      expect((await store().append(stream, 'no-stream', events(1))).revision).toBe(0);
      expect((await store().append(stream, 0, events(3))).revision).toBe(3);
      expect((await all(store().readStream(stream))).map(({ revision }) => revision)).toEqual([0, 1, 2, 3]);
    });

    it('refuses to create a stream that exists', async () => {
      const stream = `${newCategory()}-1` as const;
      const first = events(1);
      await store().append(stream, 'no-stream', first);

      await expect(store().append(stream, 'no-stream', events(1))).rejects.toThrow(WrongExpectedRevision);
      expect(idsOf(await all(store().readStream(stream)))).toEqual(idsOf(first));
    });

    it('refuses an append on an old revision and takes the next good one', async () => {
      const stream = `${newCategory()}-1` as const;
      await store().append(stream, 'no-stream', events(2));

      await expect(store().append(stream, 0, events(1))).rejects.toThrow(WrongExpectedRevision);
      expect((await store().append(stream, 1, events(1))).revision).toBe(2);
    });

    it('refuses an append on a revision that is yet to come', async () => {
      const stream = `${newCategory()}-1` as const;

      await expect(store().append(stream, 0, events(1))).rejects.toThrow(WrongExpectedRevision);
      expect((await store().append(stream, 'no-stream', events(1))).revision).toBe(0);
      await expect(store().append(stream, 7, events(1))).rejects.toThrow(WrongExpectedRevision);
    });

    it('tells what was expected and, where it can, what was found', async () => {
      const stream = `${newCategory()}-1` as const;
      await store().append(stream, 'no-stream', events(2));

      const refusal = await store()
        .append(stream, 'no-stream', events(1))
        .catch((error: unknown) => error);

      expect(refusal).toMatchObject({ stream, expected: 'no-stream' });
      expect([1, 'unknown']).toContain((refusal as WrongExpectedRevision).actual);
    });

    it('appends all events or none', async () => {
      const stream = `${newCategory()}-1` as const;
      const unstorable = anEvent({ amount: 1n } as unknown as JsonObject);
      await store().append(stream, 'no-stream', events(1));

      await expect(store().append(stream, 'no-stream', events(3))).rejects.toThrow(WrongExpectedRevision);
      await expect(store().append(stream, 0, [...events(2), unstorable])).rejects.toThrow();
      expect(await all(store().readStream(stream))).toHaveLength(1);
    });

    it('lets a refused append leave its neighbours alone', async () => {
      const category = newCategory();
      const answers = await Promise.allSettled([
        store().append(`${category}-1`, 'no-stream', events(1)),
        store().append(`${category}-2`, 5, events(1)),
        store().append(`${category}-3`, 'no-stream', events(1)),
      ]);

      expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(await all(store().readStream(`${category}-3`))).toHaveLength(1);
    });

    it.each([
      ['a bigint', { data: { amount: 1n } }],
      ['no data', { data: undefined }],
      ['no metadata', { metadata: undefined }],
    ])('refuses an event with %s and goes on', async (_, flaw) => {
      const stream = `${newCategory()}-1` as const;
      const flawed = { ...anEvent(), ...flaw } as unknown as ReturnType<typeof anEvent>;

      await expect(store().append(stream, 'no-stream', [flawed])).rejects.toThrow(TypeError);
      expect((await store().append(stream, 'no-stream', events(1))).revision).toBe(0);
    });

    it('refuses an append of nothing', async () => {
      await expect(store().append(`${newCategory()}-1`, 'no-stream', [])).rejects.toThrow(TypeError);
    });
  });

  describe('appending the same once more', () => {
    it('answers as the first time and stores nothing', async () => {
      const stream = `${newCategory()}-1` as const;
      const [opening, more] = [events(1), events(2)];
      const first = await store().append(stream, 'no-stream', opening);
      const second = await store().append(stream, 0, more);

      expect(await store().append(stream, 0, more)).toEqual(second);
      expect(await store().append(stream, 'no-stream', opening)).toEqual(first);
      expect(idsOf(await all(store().readStream(stream)))).toEqual(idsOf([...opening, ...more]));
    });

    it('stores it once also when both are under way', async () => {
      const stream = `${newCategory()}-1` as const;
      const same = events(2);

      const [one, other] = await Promise.all([
        store().append(stream, 'no-stream', same),
        store().append(stream, 'no-stream', same),
      ]);

      expect(one).toEqual(other);
      expect(await all(store().readStream(stream))).toHaveLength(2);
    });

    it('is refused where only a part of it is the same', async () => {
      const stream = `${newCategory()}-1` as const;
      const [first, second] = [anEvent(), anEvent()];
      await store().append(stream, 'no-stream', [first, second]);

      await expect(store().append(stream, 'no-stream', [first, anEvent()])).rejects.toThrow(
        WrongExpectedRevision,
      );
    });
  });
}
