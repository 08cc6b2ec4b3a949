/** A moment in UTC with milliseconds (`2026-01-12T08:00:00.000Z`): one fixed width, so text order is time order. */
export type Instant = string & { readonly __brand: 'Instant' };

/** A calendar day without a zone (`2026-12-31`). */
export type PlainDay = string & { readonly __brand: 'PlainDay' };

const fixedWidth = '2026-01-12T08:00:00.000Z'.length;
const withZone = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** Parses ISO 8601 with a zone; null when it is anything else. */
export function parseInstant(text: string): Instant | null {
  if (!withZone.test(text) || !isCalendarDay(text.slice(0, 10))) return null;
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) return null;
  const instant = instantOf(ms);
  // A zone can carry the last days of 9999 and the first of 0000 out of the years that have four digits.
  return instant.length === fixedWidth ? instant : null;
}

/** Parses a day that exists in the calendar; null for anything else. */
export function parsePlainDay(text: string): PlainDay | null {
  return day.test(text) && isCalendarDay(text) ? (text as PlainDay) : null;
}

/** From milliseconds since 1970. */
export const instantOf = (ms: number): Instant => new Date(ms).toISOString() as Instant;

/** Milliseconds since 1970. */
export const millisecondsOf = (instant: Instant): number => Date.parse(instant);

export const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);

export const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

export const plus = (instant: Instant, ms: number): Instant => instantOf(Date.parse(instant) + ms);

/** Stands for an end that nobody knows yet, so that one range query finds what still lasts. */
export const openEnd = '9999-12-31T23:59:59.999Z' as Instant;

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

function isCalendarDay(text: string): boolean {
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}
