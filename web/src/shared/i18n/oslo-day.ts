const dayMs = 86_400_000;
const inOslo = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' });

/** The day of an instant as calendars show it in Oslo: `2026-03-20`. */
export const dayOf = (instant: string | number): string => inOslo.format(new Date(instant));

/** The day so many days later. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

export const daysBetween = (first: string, last: string): number =>
  Math.round((Date.parse(last) - Date.parse(first)) / dayMs);

/** The instant at which a day begins in Oslo, which is one or two hours ahead of UTC. */
export function startOfDay(day: string): string {
  const inSummer = new Date(`${day}T00:00:00.000+02:00`);
  return dayOf(inSummer.getTime()) === day
    ? inSummer.toISOString()
    : new Date(`${day}T00:00:00.000+01:00`).toISOString();
}

/** The last instant of a day in Oslo. */
export const endOfDay = (day: string): string =>
  new Date(Date.parse(startOfDay(dayAfter(day, 1))) - 1).toISOString();
