import { endOfOsloDay, osloDayOf, startOfOsloDay } from '../../src/kernel/oslo-day';
import { millisecondsOf } from '../../src/kernel/instant';
import type { Instant, PlainDay } from '../../src/kernel/instant';

const hoursOf = (day: string): number =>
  (millisecondsOf(endOfOsloDay(day as PlainDay)) + 1 - millisecondsOf(startOfOsloDay(day as PlainDay))) /
  3_600_000;

describe('a day in Oslo', () => {
  it.each([
    ['in winter', '2026-02-26', '2026-02-25T23:00:00.000Z', '2026-02-26T22:59:59.999Z'],
    ['in summer', '2026-07-01', '2026-06-30T22:00:00.000Z', '2026-07-01T21:59:59.999Z'],
    ['when summer time begins', '2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T21:59:59.999Z'],
    ['the day after', '2026-03-30', '2026-03-29T22:00:00.000Z', '2026-03-30T21:59:59.999Z'],
    ['when summer time ends', '2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T22:59:59.999Z'],
    ['the day before', '2026-10-24', '2026-10-23T22:00:00.000Z', '2026-10-24T21:59:59.999Z'],
    ['over the new year', '2026-12-31', '2026-12-30T23:00:00.000Z', '2026-12-31T22:59:59.999Z'],
    ['on a leap day', '2028-02-29', '2028-02-28T23:00:00.000Z', '2028-02-29T22:59:59.999Z'],
  ])('begins and ends at midnight there %s', (_, day, start, end) => {
    expect([startOfOsloDay(day as PlainDay), endOfOsloDay(day as PlainDay)]).toEqual([start, end]);
  });
  it.each([
    ['2026-03-29', 23],
    ['2026-10-25', 25],
    ['2026-06-01', 24],
  ])('%s has %i hours', (day, hours) => {
    expect(hoursOf(day)).toBe(hours);
  });
  it.each([
    ['2026-02-25T22:59:59.999Z', '2026-02-25'],
    ['2026-02-25T23:00:00.000Z', '2026-02-26'],
    ['2026-06-30T22:00:00.000Z', '2026-07-01'],
  ])('at %s is %s', (instant, day) => {
    expect(osloDayOf(instant as Instant)).toBe(day);
  });
  it('knows the last day that a deadline can be given as', () => {
    expect(endOfOsloDay('9999-12-31' as PlainDay)).toBe('9999-12-31T22:59:59.999Z');
  });
});
