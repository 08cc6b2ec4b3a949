import type { Query, ReadStore } from '../../../src/application/ports/read-store';
import { type Item, type Workshop, put, workshop } from './fixture';

const documents: readonly Item[] = [
  { status: 'open', priority: 1, isUrgent: true, dueOn: '2026-01-01' },
  { status: 'open', priority: 2.5, isUrgent: false, dueOn: '2026-02-01' },
  { status: 'closed', priority: 0, isUrgent: true, dueOn: null },
  { status: null, priority: null, isUrgent: null },
  { status: `it's "quoted" $ne`, priority: -1, dueOn: '' },
  {},
];

const cases: readonly (readonly [string, Query<Item>['where'], readonly number[]])[] = [
  ['nothing asked for', {}, [0, 1, 2, 3, 4, 5]],
  ['an equal text', { status: 'open' }, [0, 1]],
  ['an equal number', { priority: 0 }, [2]],
  ['an equal fraction', { priority: 2.5 }, [1]],
  ['an equal boolean', { isUrgent: false }, [1]],
  ['an empty text', { dueOn: '' }, [4]],
  ['null, as which a missing field counts', { status: null }, [3, 5]],
  ['one of several', { status: { in: ['open', 'closed'] } }, [0, 1, 2]],
  ['one of several with null', { status: { in: ['closed', null] } }, [2, 3, 5]],
  ['one of none', { status: { in: [] } }, []],
  ['more than', { priority: { gt: 0 } }, [0, 1]],
  ['at least', { priority: { gte: 0 } }, [0, 1, 2]],
  ['less than', { priority: { lt: 0 } }, [4]],
  ['at most', { priority: { lte: 0 } }, [2, 4]],
  ['a range of texts', { dueOn: { gte: '2026-01-01', lt: '2026-02-01' } }, [0]],
  ['texts before another', { dueOn: { lt: '2026-01-01' } }, [4]],
  ['a range and a list in one', { priority: { gt: -1, in: [-1, 0, 1] } }, [0, 2]],
  ['a range up to null', { priority: { gte: null } }, []],
  ['two fields', { status: 'open', isUrgent: true }, [0]],
  ['quotes and dollars as mere text', { status: `it's "quoted" $ne` }, [4]],
];

const unlike: readonly (readonly [string, object])[] = [
  ['a boolean is not a number', { isUrgent: 1 }],
  ['a number is not a boolean', { priority: true }],
  ['a text is not a number', { priority: '1' }],
  ['no text is more than a number', { status: { gt: 0 } }],
  ['no number is less than a text', { priority: { lt: 'z' } }],
];

const hostile: readonly (readonly [string, object])[] = [
  ['an unknown operator', { status: { $ne: null } }],
  ['an operator in the place of a value', { status: { gt: { $ne: null } } }],
  ['an operator in a list', { status: { in: [{ $ne: null }] } }],
  ['an expression', { status: { $where: 'true' } }],
  ['a bare list', { status: ['open'] }],
  ['no operator', { status: {} }],
  ['no value', { status: undefined }],
  ['what is not a number', { priority: Number.NaN }],
  ['a field with a quote', { "status') OR 1=1 --": 'x' }],
  ['a field with a dollar', { $where: 'true' }],
  ['a field with a dot', { 'nested.list': 'x' }],
];

export function describeFilters(store: () => ReadStore): void {
  describe('finding documents', () => {
    let shop: Workshop;
    beforeAll(async () => {
      shop = await workshop(store());
      await store().commit(
        shop.batch(
          null,
          1,
          documents.map((each, n) => put(String(n), 1, each)),
        ),
      );
    });

    it.each(cases)('by %s', async (_, where, expected) => {
      expect(await shop.ids(where)).toEqual(expected.map(String));
    });

    it.each(unlike)('knows that %s', async (_, where) => {
      expect(await shop.ids(where)).toEqual([]);
    });

    it.each(hostile)('refuses %s', async (_, where) => {
      await expect(shop.ids(where)).rejects.toThrow(TypeError);
    });

    it.each(["dueOn'); DROP TABLE x; --", '$natural', 'nested.list'])(
      'refuses to sort by %s',
      async (field) => {
        const sort = [[field, 'asc']] as unknown as NonNullable<Query<Item>['sort']>;
        await expect(shop.find({ sort })).rejects.toThrow(TypeError);
      },
    );
  });
}
