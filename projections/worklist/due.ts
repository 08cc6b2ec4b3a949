import type { Timing } from '../../src/domain/plan/events';
import { instantOf, later, millisecondsOf } from '../../src/kernel/instant';
import type { Instant } from '../../src/kernel/instant';
import { endOfOsloDay, startOfOsloDay } from '../../src/kernel/oslo-day';
import type { WatchedMeasure } from './document';

export interface Due {
  readonly dueAt: Instant;
  readonly why: 'missed' | 'not-recorded';
}

/** From when a measure is overdue: the first time it was missed after it was last done, or when its period runs out. */
export function dueOf(measure: WatchedMeasure): Due | null {
  if (measure.onHold) return null;
  const lastDone = measure.performances.findLast(({ outcome }) => outcome === 'done')?.at;
  const missed = measure.performances.find(
    ({ outcome, at }) =>
      outcome === 'missed' && at >= measure.watchedFrom && (lastDone === undefined || at > lastDone),
  );
  if (missed) return { dueAt: missed.at, why: 'missed' };
  const dueAt = nextTime(measure, lastDone);
  return dueAt && { dueAt, why: 'not-recorded' };
}

function nextTime({ timing, startsOn, watchedFrom }: WatchedMeasure, lastDone?: Instant): Instant | null {
  // Ticking off what is done every day is a help, not a duty: that nobody did so says nothing about the drops.
  if (!timing || timing.frequency.per === 'day') return null;
  const started = startsOn ? later(watchedFrom, startOfOsloDay(startsOn)) : watchedFrom;
  const dueAt = afterOnePart(lastDone ? later(lastDone, started) : started, timing.frequency);
  return timing.until && dueAt > endOfOsloDay(timing.until) ? null : dueAt;
}

/** The instant plus one period divided by the number of times in it. */
function afterOnePart(from: Instant, { times, per }: Timing['frequency']): Instant {
  const start = millisecondsOf(from);
  return instantOf(Math.floor(start + (endOfPeriod(start, per) - start) / times));
}

/** A month or a year later is the same day of the calendar, or the month's last where it has no such day. */
function endOfPeriod(start: number, per: Timing['frequency']['per']): number {
  const end = new Date(start);
  if (per === 'week') return end.setUTCDate(end.getUTCDate() + 7);
  const day = end.getUTCDate();
  end.setUTCDate(1);
  end.setUTCMonth(end.getUTCMonth() + (per === 'year' ? 12 : 1));
  const daysInMonth = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate();
  return end.setUTCDate(Math.min(day, daysInMonth));
}
