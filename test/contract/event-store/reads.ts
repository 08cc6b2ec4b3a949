import type { EventStore, JsonObject } from '../../../src/application/ports/event-store';
import { all, anEvent, events, idsOf, newCategory } from './fixture';

const oddJson: readonly (readonly [string, JsonObject])[] = [
  ['nothing in it', {}],
  ['empty texts and lists', { text: '', list: [], object: {}, none: null }],
  ['nested lists', { a: [[1, [2, { b: [null, false] }]], []] }],
  [
    'letters of all kinds',
    { 'Čáhcesuolu 🩺': 'Å, æ, ø, ŋ, 漢字, 👩‍⚕️, e\u0301', 'a"b\\c': '\u0000\u2028\n\t"\'' },
  ],
  ['half a surrogate pair', { text: '\ud83e' }],
  ['great and small numbers', { great: 1e21, small: 5e-324, most: Number.MAX_SAFE_INTEGER, third: 1 / 3 }],
  ['keys that mean something elsewhere', { constructor: 1, $where: 'x', 'a.b': 2, '': 3 }],
];

export function describeReads(store: () => EventStore): void {
  describe('reading a stream', () => {
    it('finds nothing in one that does not exist', async () => {
      expect(await all(store().readStream(`${newCategory()}-1`))).toEqual([]);
    });

    it('gives an event back as it was appended', async () => {
      const stream = `${newCategory()}-1` as const;
      const event = anEvent({ goalId: 'g1' });
      const { position } = await store().append(stream, 'no-stream', [event]);

      expect(await all(store().readStream(stream))).toEqual([{ ...event, stream, revision: 0, position }]);
    });

    it.each(oddJson)('gives back JSON with %s', async (_, data) => {
      const stream = `${newCategory()}-1` as const;
      await store().append(stream, 'no-stream', [{ ...anEvent(data), metadata: data }]);

      const [found] = await all(store().readStream(stream));
      expect(found?.data).toEqual(data);
      expect(found?.metadata).toEqual(data);
    });

    it('makes the negative zero an ordinary one, as JSON does', async () => {
      const stream = `${newCategory()}-1` as const;
      await store().append(stream, 'no-stream', [anEvent({ change: -0 })]);

      expect((await all(store().readStream(stream)))[0]?.data['change']).toBe(0);
    });

    it('keeps what was appended, whatever becomes of the object afterwards', async () => {
      const stream = `${newCategory()}-1` as const;
      const data = { text: 'before' };
      const appending = store().append(stream, 'no-stream', [anEvent(data)]);
      data.text = 'after';
      await appending;

      expect((await all(store().readStream(stream)))[0]?.data).toEqual({ text: 'before' });
    });

    it('carries events of a megabyte', async () => {
      const stream = `${newCategory()}-1` as const;
      const text = 'ø'.repeat(500_000);
      await store().append(stream, 'no-stream', [anEvent({ text }), anEvent({ text }), anEvent({ text })]);

      const found = await all(store().readStream(stream));
      expect(found.map(({ data }) => data['text'] === text)).toEqual([true, true, true]);
    });

    it('gives a range', async () => {
      const stream = `${newCategory()}-1` as const;
      const written = events(700);
      await store().append(stream, 'no-stream', written);
      const ids = idsOf(written);
      const read = async (from: number, maxCount?: number): Promise<readonly string[]> =>
        idsOf(await all(store().readStream(stream, maxCount === undefined ? { from } : { from, maxCount })));

      expect(await read(0)).toEqual(ids);
      expect(await read(690)).toEqual(ids.slice(690));
      expect(await read(3, 2)).toEqual(ids.slice(3, 5));
      expect(await read(100, 500)).toEqual(ids.slice(100, 600));
      expect(await read(700)).toEqual([]);
      expect(await read(0, 0)).toEqual([]);
    });
  });

  describe('the head of a stream', () => {
    it('is nothing where there is no such stream', async () => {
      expect(await store().headOf(`${newCategory()}-1`)).toBeNull();
    });

    it('is the last event, whatever was appended to other streams since', async () => {
      const category = newCategory();
      const written = events(3);
      await store().append(`${category}-1`, 'no-stream', written.slice(0, 2));
      await store().append(`${category}-1`, 1, written.slice(2));
      await store().append(`${category}-11`, 'no-stream', events(5));

      expect(await store().headOf(`${category}-1`)).toEqual({ revision: 2, id: written[2]?.id });
    });
  });
}
