import { dayMs, instantOf } from './instant';
import type { Instant, PlainDay } from './instant';

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** The day that the calendar shows in Oslo at this instant. */
export const osloDayOf = (instant: Instant): PlainDay =>
  clock.format(Date.parse(instant)).slice(0, 10) as PlainDay;

/** What calendar and clock show in Oslo at this instant, to the second (`2026-01-12 09:00:00`). */
export const osloTimeOf = (instant: Instant): string => clock.format(Date.parse(instant));

/** The first instant of the day in Oslo, summer time heeded. */
export function startOfOsloDay(day: PlainDay): Instant {
  const midnightUtc = Date.parse(`${day}T00:00:00Z`);
  return instantOf(midnightUtc - offsetMs(midnightUtc - offsetMs(midnightUtc)));
}

/** The last millisecond of the day in Oslo; what a deadline given as a date means. */
export function endOfOsloDay(day: PlainDay): Instant {
  // The clocks move in the small hours, so what noon is ahead of UTC the next midnight is too.
  const noonUtc = Date.parse(`${day}T12:00:00Z`);
  return instantOf(noonUtc + dayMs / 2 - offsetMs(noonUtc) - 1);
}

/** How far Oslo is ahead of UTC at a moment, in milliseconds. */
function offsetMs(utcMs: number): number {
  return Date.parse(`${clock.format(utcMs).replace(' ', 'T')}Z`) - Math.floor(utcMs / 1000) * 1000;
}
