import type { Language } from '../i18n/translate';

/** A year where one begins, else the month, else the day. */
export function tickText(tick: Date, language: Language): string {
  const parts: Intl.DateTimeFormatOptions =
    tick.getUTCDate() !== 1
      ? { day: 'numeric', month: 'short' }
      : tick.getUTCMonth() === 0
        ? { year: 'numeric' }
        : { month: 'short' };
  return tick.toLocaleDateString(language, { ...parts, timeZone: 'UTC' });
}
