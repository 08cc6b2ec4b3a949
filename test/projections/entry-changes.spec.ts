import fc from 'fast-check';
import { deadlines } from '../../projections/deadlines/deadlines.projection';
import { groupChanges } from '../../projections/shared/entry-changes';
import { transfers } from '../../projections/transfers/transfers.projection';
import { worklist } from '../../projections/worklist/worklist.projection';
import type { Projection } from '../../projections/runner/projection';
import type { EntryGroup } from '../../projections/shared/entry-changes';
import { lawfulHistory } from '../support/lawful-histories';
import { fold } from '../support/projection-specification';

interface Entry {
  readonly value: number;
}
const source = { value: 1 };
const group = (key: string, of: object, values: readonly number[]): EntryGroup<Entry> => ({
  key,
  from: [of],
  entries: () => values.map((value, index) => [`${key}/${index}`, { value }]),
});
const neverMade = (key: string): EntryGroup<Entry> => ({
  key,
  from: [source],
  entries: () => {
    throw new Error(`${key} is made again`);
  },
});

describe('the changes of groups of entries', () => {
  it('are none of what is made from the same things, which is not made again', () => {
    expect(groupChanges([neverMade('a')], [neverMade('a')])).toEqual([]);
  });

  it('are those entries that differ where a group is made from other things', () => {
    const changes = groupChanges([group('a', {}, [1, 2, 3])], [group('a', {}, [1, 4])]);
    expect(changes).toEqual([
      { id: 'a/2', entry: null },
      { id: 'a/1', entry: { value: 4 } },
    ]);
  });

  it('take the entries of a group away with it', () => {
    expect(groupChanges([group('a', {}, [1]), neverMade('b')], [neverMade('b')])).toEqual([
      { id: 'a/0', entry: null },
    ]);
  });
});

describe.each([transfers, deadlines, worklist].map((each) => [each.name, each as unknown as Projection]))(
  'the entries of %s',
  (_, projection) => {
    it('become, fact by fact, what they would be if they were made anew', () => {
      fc.assert(
        fc.property(lawfulHistory, (facts) => {
          const folded = fold(projection, facts);
          const isNotice = (entry: object): boolean => 'noticeId' in entry;
          const kept = [...folded.entries].filter(([, entry]) => !isNotice(entry));
          const [document] = folded.documents.values();
          const last = facts.findLast(({ type }) => type in projection.on);
          if (!document || !last) return;
          const anew = projection.entries?.(null, document, last) ?? [];
          const made = anew.flatMap(({ id, entry }) =>
            entry && !isNotice(entry) ? [[id, entry] as const] : [],
          );
          expect(new Map(kept)).toEqual(new Map(made));
        }),
        { numRuns: 100, seed: 20260601 },
      );
    });
  },
);
