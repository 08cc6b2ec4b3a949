import type { Query, ReadStore } from '../../../src/application/ports/read-store';
import { type Item, type Workshop, idsOf, leafThrough, put, workshop } from './fixture';

type Sort = NonNullable<Query<Item>['sort']>;

/** Ids and what they sort by: every mix of two values with null, and twins that only the id tells apart. */
const documents: readonly (readonly [string, Item])[] = [
  ['a', { status: 'x', priority: 2 }],
  ['b', { status: 'x', priority: 1 }],
  ['c', { status: 'y', priority: null }],
  ['d', { status: 'y', priority: 1 }],
  ['e', { priority: 2 }],
  ['f', { status: null, priority: 1 }],
  ['g', {}],
  ['h', { status: 'x', priority: 2 }],
  ['i', { status: 'y', priority: 1 }],
];

const orders: readonly (readonly [string, Sort, string])[] = [
  ['ids alone', [], 'abcdefghi'],
  ['one field upwards, nulls first', [['status', 'asc']], 'efgabhcdi'],
  ['one field downwards, nulls last', [['status', 'desc']], 'cdiabhefg'],
  [
    'two fields upwards',
    [
      ['status', 'asc'],
      ['priority', 'asc'],
    ],
    'gfebahcdi',
  ],
  [
    'two fields downwards',
    [
      ['status', 'desc'],
      ['priority', 'desc'],
    ],
    'dicahbefg',
  ],
  [
    'one up and one down',
    [
      ['status', 'asc'],
      ['priority', 'desc'],
    ],
    'efgahbdic',
  ],
  [
    'one down and one up',
    [
      ['status', 'desc'],
      ['priority', 'asc'],
    ],
    'cdibahgfe',
  ],
];

export function describePages(store: () => ReadStore): void {
  describe('the order of what is found', () => {
    let shop: Workshop;
    beforeAll(async () => {
      shop = await workshop(store());
      await store().commit(
        shop.batch(
          null,
          1,
          documents.map(([id, each]) => put(id, 1, each)),
        ),
      );
    });

    it.each(orders)('by %s', async (_, sort, expected) => {
      expect((await shop.ids({})).length).toBe(documents.length);
      expect(idsOf(await shop.find({ sort })).join('')).toBe(expected);
    });

    it.each(orders)('is the same page by page, by %s', async (_, sort, expected) => {
      for (const limit of [1, 2, 3, 4, 9]) {
        expect((await leafThrough(shop, { sort, limit })).join('')).toBe(expected);
      }
    });

    it('holds within a filter', async () => {
      const query = { where: { status: 'x' }, sort: [['priority', 'desc']] as const };

      expect((await leafThrough(shop, { ...query, limit: 2 })).join('')).toBe('ahb');
    });

    it('tells of no further page after the last item', async () => {
      expect((await shop.find({ limit: documents.length })).next).toBeNull();
      expect((await shop.find({ limit: documents.length - 1 })).next).not.toBeNull();
      expect(await shop.find({ where: { status: 'z' } })).toEqual({ items: [], next: null });
    });

    it.each([0, -1, 1.5, Number.NaN])('refuses a page of %d', async (limit) => {
      await expect(shop.find({ limit })).rejects.toThrow(TypeError);
    });

    it('refuses to go on from what is not the end of such a page', async () => {
      await expect(shop.find({ sort: [['status', 'asc']], after: ['a'] })).rejects.toThrow(TypeError);
      await expect(shop.find({ after: [{ $gt: '' }] as never })).rejects.toThrow(TypeError);
    });
  });

  it('pages neither skip nor repeat while documents come and go', async () => {
    const shop = await workshop(store());
    const name = (n: number): string => String(n).padStart(3, '0');
    const even = Array.from({ length: 20 }, (_, n) => put(name(n * 2), 1, { dueOn: name(n * 2) }));
    await store().commit(shop.batch(null, 1, even));
    const query = { sort: [['dueOn', 'asc']] as const, limit: 7 };

    const first = await shop.find(query);
    const odd = Array.from({ length: 20 }, (_, n) => put(name(n * 2 + 1), 2, { dueOn: name(n * 2 + 1) }));
    await store().commit(shop.batch(1, 2, odd));
    const rest = await leafThrough(shop, { ...query, ...(first.next && { after: first.next }) });

    expect(idsOf(first)).toEqual(even.slice(0, 7).map(({ id }) => id));
    expect(rest).toEqual(Array.from({ length: 27 }, (_, n) => name(n + 13)));
  });
}
