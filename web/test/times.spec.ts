import { isForDay } from '../src/patient/today/times';
import type { Measure } from '../src/api/types';

type Per = 'day' | 'week' | 'month' | 'year';

const measure = (
  times: number,
  per: Per,
  last?: { readonly outcome: 'done' | 'missed'; readonly at: string },
) =>
  ({
    status: 'active',
    timing: { frequency: { times, per } },
    performances: { done: 0, missed: 0, ...(last && { last }) },
  }) as unknown as Measure;
const done = { outcome: 'done', at: '2026-03-10T19:00:00.000Z' } as const;

describe('what is to be done today', () => {
  it('is what was never done, and what was missed', () => {
    expect(isForDay(measure(1, 'year'), '2026-03-11')).toBe(true);
    expect(isForDay(measure(1, 'year', { ...done, outcome: 'missed' }), '2026-03-11')).toBe(true);
  });

  it('is still there on the day on which it was done', () => {
    expect(isForDay(measure(1, 'year', done), '2026-03-10')).toBe(true);
  });

  it.each([
    [1, 'day', '2026-03-11'],
    [3, 'day', '2026-03-11'],
    [1, 'week', '2026-03-17'],
    [3, 'week', '2026-03-12'],
    [1, 'month', '2026-04-09'],
    [1, 'year', '2027-03-10'],
  ] as const)('comes again by its own pace: %d a %s on %s', (times, per, again) => {
    const dayBefore = new Date(Date.parse(again) - 86_400_000).toISOString().slice(0, 10);

    expect(isForDay(measure(times, per, done), again)).toBe(true);
    expect(isForDay(measure(times, per, done), dayBefore)).toBe(dayBefore === '2026-03-10');
  });
});
