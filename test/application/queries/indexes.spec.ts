import { projections } from '../../../projections';
import type { Index } from '../../../src/application/ports/read-store';

type Collection = 'documents' | 'entries';
type Asked = { readonly [In in Collection]?: readonly Index[] };

/** The fields of the filter, then of the order, of every query in src/application/queries and src/application/processes. */
const asked: Readonly<Record<string, Asked>> = {
  'plan-view': {
    entries: [
      ['planId', 'revision'],
      ['planId', 'recordedAt', 'revision'],
    ],
  },
  'responsibility-history': {
    entries: [
      ['planId'],
      ['recordedAt', 'knownUntil', 'until', 'from'],
      ['providerId', 'recordedAt', 'knownUntil', 'until', 'from'],
      ['between', 'recordedAt', 'knownUntil', 'until', 'from'],
      ['how', 'recordedAt', 'knownUntil', 'until', 'from'],
    ],
    documents: [['learnedAt']],
  },
  worklist: {
    entries: [
      ['party', 'list', 'from', 'to'],
      ['party', 'list', 'from', 'to', 'dueAt'],
      ['party', 'list', 'deadline'],
      ['party', 'list', 'at'],
    ],
  },
  'audit-trail': {
    entries: [
      ['recordedAt', 'revision'],
      ['planId', 'recordedAt', 'revision'],
      ['planId', 'revision'],
      ['planId', 'place', 'revision'],
      ['actorKey', 'recordedAt', 'revision'],
      ['actorRole', 'recordedAt', 'revision'],
      ['type', 'recordedAt', 'revision'],
    ],
  },
  'patient-plans': { documents: [['kind', 'patientId']], entries: [['personKey', 'endedAt']] },
  transfers: {
    entries: [
      ['primary', 'offeredAt'],
      ['primary', 'state', 'deadline', 'offeredAt'],
      ['party', 'offeredAt'],
      ['party', 'state', 'deadline', 'offeredAt'],
      ['providerId', 'offeredAt'],
      ['providerId', 'state', 'deadline', 'offeredAt'],
      ['between', 'state', 'deadline', 'offeredAt'],
      ['planId', 'primary', 'state', 'deadline', 'offeredAt'],
    ],
  },
  providers: {
    documents: [
      ['closed', 'nameLower'],
      ['closed', 'kind', 'nameLower'],
    ],
    entries: [['nameFrom'], ['kind', 'nameFrom']],
  },
  deadlines: { entries: [['dueAt']] },
};

const isWithin = (index: Index, query: Index): boolean => index.every((field) => query.includes(field));
const isBeginningOf = (index: Index, other: Index): boolean =>
  index !== other && index.every((field, place) => field === other[place]);

const cases = projections.flatMap(({ name, indexes }) =>
  (['documents', 'entries'] as const).map((collection) => {
    const queries = asked[name]?.[collection] ?? [];
    return [`${name} ${collection}`, indexes[collection] ?? [], queries] as const;
  }),
);

describe.each(cases)('%s', (_, indexes, queries) => {
  it('have no index that no query names: each is paid for on every event', () => {
    const dead = indexes.filter((index) => !queries.some((query) => isWithin(index, query)));
    expect(dead).toEqual([]);
  });

  it('have no index that another begins with', () => {
    expect(indexes.filter((index) => indexes.some((other) => isBeginningOf(index, other)))).toEqual([]);
  });

  it('have an index for every query', () => {
    const slow = queries.filter((query) => !indexes.some(([first = '']) => query.includes(first)));
    expect(slow).toEqual([]);
  });
});

it('names every read model', () => {
  expect(Object.keys(asked).toSorted()).toEqual(projections.map(({ name }) => name).toSorted());
});
