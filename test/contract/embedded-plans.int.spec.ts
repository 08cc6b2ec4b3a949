import Database from 'better-sqlite3';
import { join } from 'node:path';
import { querySql } from '../../src/infrastructure/embedded/documents/query-sql';
import type { AnyQuery } from '../../src/infrastructure/queries/any-query';
import { tableOf } from '../../src/infrastructure/embedded/documents/tables';
import { categoriesSql } from '../../src/infrastructure/embedded/events/event-pages';
import { EmbeddedEventStore } from '../../src/infrastructure/embedded/event-store';
import { EmbeddedReadStore } from '../../src/infrastructure/embedded/read-store';
import { temporaryFolder } from '../support/temporary-folder';

const folder = temporaryFolder();

/** How SQLite means to go about a statement. */
function planOf(file: string, sql: string, values: readonly unknown[]): string {
  const database = new Database(join(folder, file), { readonly: true });
  const steps = database.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...values);
  database.close();
  return steps.map(({ detail }) => detail).join('\n');
}

describe('replaying categories', () => {
  beforeAll(() => EmbeddedEventStore.open(join(folder, 'events.sqlite')).close());

  it('reads them out of the index and sorts nothing', () => {
    const bounds = ['plan', 'consent', 'access'].flatMap((category) => [category, 0, 100]);
    const plan = planOf('events.sqlite', categoriesSql(3), bounds);

    expect(
      plan.match(/USING INDEX events_of_category \(category=\? AND position>\? AND position<\?\)/g),
    ).toHaveLength(3);
    expect(plan).not.toContain('TEMP B-TREE');
  });
});

describe('a declared index', () => {
  const target = { projection: 'worklist', generation: 1 };
  beforeAll(async () => {
    const store = EmbeddedReadStore.open(join(folder, 'documents.sqlite'));
    await store.prepare(target, { documents: [['status', 'dueOn']] });
    await store.close();
  });

  const queries: readonly (readonly [string, AnyQuery])[] = [
    ['one value, in order', { where: { status: 'open' }, sort: [['dueOn', 'asc']], limit: 20 }],
    [
      'the next page of it',
      { where: { status: 'open' }, sort: [['dueOn', 'asc']], limit: 20, after: ['2026-01-01', 'plan-1'] },
    ],
    [
      'a range',
      { where: { status: 'open', dueOn: { gt: '2026-01-01' } }, sort: [['dueOn', 'asc']], limit: 20 },
    ],
    [
      'the order alone',
      {
        where: {},
        sort: [
          ['status', 'asc'],
          ['dueOn', 'asc'],
        ],
        limit: 20,
      },
    ],
    ['null', { where: { status: null }, sort: [['dueOn', 'asc']], limit: 20 }],
  ];

  it.each(queries)('serves %s without sorting', (_, query) => {
    const { text, values } = querySql(tableOf(target, 'documents'), query);
    const plan = planOf('documents.sqlite', text, values);

    expect(plan).toContain('USING INDEX worklist/1/documents by status dueOn');
    expect(plan).not.toContain('TEMP B-TREE');
  });

  it('lets the next page of a descending order begin where the one before ended', () => {
    const { text, values } = querySql(tableOf(target, 'documents'), {
      where: {},
      sort: [['status', 'desc']],
      limit: 20,
      after: ['open', 'plan-1'],
    });
    const plan = planOf('documents.sqlite', text, values);

    // The values below, and after them the nulls.
    const ways = ['<expr><?', '<expr>=?'].map(
      (start) => `SEARCH worklist/1/documents USING INDEX worklist/1/documents by status dueOn (${start})`,
    );
    expect(plan.split('\n').filter((step) => /^(SEARCH|SCAN|MULTI)/.test(step))).toEqual(ways);
  });

  it('serves one of several values', () => {
    const { text, values } = querySql(tableOf(target, 'documents'), {
      where: { status: { in: ['a', 'b'] } },
      limit: 9,
    });

    expect(planOf('documents.sqlite', text, values)).toContain(
      'USING INDEX worklist/1/documents by status dueOn',
    );
  });
});
