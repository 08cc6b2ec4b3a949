const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** What clocks in Oslo show, as a field for date and time wants it: `2026-02-20T21:00`. */
export const osloLocal = (instant: number): string => clock.format(instant).replace(' ', 'T');

const minuteMs = 60_000;
const aheadOfUtc = (instant: number): number =>
  Date.parse(`${osloLocal(instant)}Z`) - Math.floor(instant / minuteMs) * minuteMs;

/** The instant at which clocks in Oslo show this. */
export function osloInstant(local: string): string {
  const guess = Date.parse(`${local}Z`);
  // Summer time may have begun or ended between the guess and the instant that is meant.
  return new Date(guess - aheadOfUtc(guess - aheadOfUtc(guess))).toISOString();
}

/** Today, as calendars in Oslo have it: `2026-02-20`. */
export const osloDay = (instant: number): string => osloLocal(instant).slice(0, 10);

const dayMs = 24 * 60 * minuteMs;

/** The day so many days later. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

export const daysBetween = (first: string, last: string): number =>
  Math.round((Date.parse(last) - Date.parse(first)) / dayMs);

/** The instant at which a day begins in Oslo. */
export const startOfDay = (day: string): string => osloInstant(`${day}T00:00`);

/** The last instant of a day in Oslo. */
export const endOfDay = (day: string): string =>
  new Date(Date.parse(startOfDay(dayAfter(day, 1))) - 1).toISOString();
