import type { Language } from '../i18n/translate';

/** A year where one begins, else the month, else the day; what is first also tells the year. */
export function tickText(tick: Date, language: Language, isFirst: boolean): string {
  const isNewYear = tick.getUTCMonth() === 0 && tick.getUTCDate() === 1;
  return tick.toLocaleDateString(language, {
    timeZone: 'UTC',
    ...(tick.getUTCDate() !== 1 && { day: 'numeric' }),
    ...(!isNewYear && { month: 'short' }),
    ...((isNewYear || isFirst) && { year: 'numeric' }),
  });
}
