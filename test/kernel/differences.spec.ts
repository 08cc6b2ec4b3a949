import fc from 'fast-check';
import { differencesBetween } from '../../src/kernel/differences';

describe('the differences between two JSON values', () => {
  it('are none between equal ones, in whatever order their keys stand', () => {
    expect(differencesBetween({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 })).toEqual([]);
  });

  it('are told at the innermost place, with both values', () => {
    const before = { measures: [{ title: 'Dråper', tags: ['x'] }], status: 'open' };
    const after = { measures: [{ title: 'Øyedråper', tags: ['x', 'y'] }], status: 'open' };

    expect(differencesBetween(before, after)).toEqual([
      { path: '/measures/0/title', before: 'Dråper', after: 'Øyedråper' },
      { path: '/measures/0/tags/1', before: undefined, after: 'y' },
    ]);
  });

  it('tell a list from an object, null from nothing, and 1 from "1"', () => {
    expect(differencesBetween({ a: [], b: null, c: 1 }, { a: {}, c: '1' })).toEqual([
      { path: '/a', before: [], after: {} },
      { path: '/b', before: null, after: undefined },
      { path: '/c', before: 1, after: '1' },
    ]);
  });

  it('escape what a pointer cannot hold, and are not taken in by names that every object knows', () => {
    expect(differencesBetween({ 'a/b~c': 1 }, { toString: 1 })).toEqual([
      { path: '/a~1b~0c', before: 1, after: undefined },
      { path: '/toString', before: undefined, after: 1 },
    ]);
  });

  it('pass over what has only moved in a list, and tell of what is gone at its place before', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => ({ name }));
    const changed = { name: 'B' };

    expect(differencesBetween([a, b, c], [b, c, d])).toEqual([
      { path: '/0', before: a, after: undefined },
      { path: '/2', before: undefined, after: d },
    ]);
    expect(differencesBetween([a, b, c], [a, changed, c])).toEqual([
      { path: '/1/name', before: 'b', after: 'B' },
    ]);
    expect(differencesBetween([a, b], [b, a])).toHaveLength(2);
    expect(differencesBetween([a], [{ name: 'a' }])).toEqual([]);
  });

  it('are none exactly where the two are equal', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const [left, right] = [a, b].map((value): unknown => JSON.parse(JSON.stringify(value)));
        expect(differencesBetween(left, left)).toEqual([]);
        expect(differencesBetween(left, right).length === 0).toBe(
          JSON.stringify(left) === JSON.stringify(right),
        );
      }),
      { seed: 20260112 },
    );
  });
});
