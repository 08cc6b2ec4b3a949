import {
  instantOf,
  later,
  millisecondsOf,
  parseInstant,
  parsePlainDay,
  plus,
  dayMs,
} from '../../src/kernel/instant';
import type { Instant } from '../../src/kernel/instant';

const noon = '2026-01-12T12:00:00.000Z' as Instant;

describe('an instant', () => {
  it.each([
    ['2026-01-12T12:00Z', noon],
    ['2026-01-12T13:00:00+01:00', noon],
    ['2026-01-12T12:00:00.000000000Z', noon],
    ['2026-01-12T06:30:00.5-05:30', '2026-01-12T12:00:00.500Z'],
    ['2028-02-29T00:00:00+02:00', '2028-02-28T22:00:00.000Z'],
  ])('reads %s as UTC with milliseconds', (text, instant) => {
    expect(parseInstant(text)).toBe(instant);
  });
  it.each([
    ['has no zone', '2026-01-12T12:00:00'],
    ['is only a day', '2026-01-12'],
    ['names the 30th of February', '2026-02-30T12:00:00Z'],
    ['names the 29th of February in a common year', '2026-02-29T12:00:00Z'],
    ['has a 61st minute', '2026-01-12T12:61:00Z'],
    ['has a 25th hour', '2026-01-12T25:00:00Z'],
    ['is written without a T', '2026-01-12 12:00:00Z'],
    ['has something after it', '2026-01-12T12:00:00Z '],
    ['is empty', ''],
  ])('is refused when it %s', (_, text) => {
    expect(parseInstant(text)).toBeNull();
  });
  it.each(['9999-12-31T23:59:59-01:00', '0000-01-01T00:00:00+01:00'])(
    'is refused when its year in UTC has no four digits, for text order would not be time order: %s',
    (text) => {
      expect(parseInstant(text)).toBeNull();
    },
  );
  it('is the same again from its milliseconds', () => {
    expect(instantOf(millisecondsOf(noon))).toBe(noon);
  });
  it('moves by milliseconds, over the end of a month too', () => {
    expect(plus('2026-02-28T23:00:00.000Z' as Instant, dayMs)).toBe('2026-03-01T23:00:00.000Z');
  });
  it('tells the later of two', () => {
    expect(later(noon, plus(noon, -1))).toBe(noon);
    expect(later(plus(noon, -1), noon)).toBe(noon);
  });
});

describe('a day', () => {
  it.each(['2026-12-31', '2028-02-29'])('accepts %s', (text) => {
    expect(parsePlainDay(text)).toBe(text);
  });
  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '2026-01-12T00:00:00Z', '26-01-12', ''])(
    'refuses «%s»',
    (text) => {
      expect(parsePlainDay(text)).toBeNull();
    },
  );
});
