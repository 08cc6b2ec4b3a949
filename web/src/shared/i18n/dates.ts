import { useLanguage } from './language';
import type { Language } from './translate';

const zone = 'Europe/Oslo';
const locales: Readonly<Record<Language, string>> = { nb: 'nb-NO', en: 'en-GB' };

export interface Dates {
  /** 22. nov. 2026 */
  readonly day: (instant: string | number | Date) => string;
  /** søndag 22. november 2026 */
  readonly longDay: (instant: string | number | Date) => string;
  /** 22. nov. 2026 kl. 21.00 */
  readonly time: (instant: string | number | Date) => string;
  /** 21.00 */
  readonly clock: (instant: string | number | Date) => string;
  /** om 2 dager, for 3 timer siden */
  readonly relative: (instant: string | number | Date, now?: number) => string;
}

const units = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['week', 7 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** A line breaks before or after a day or a time, never within one. */
const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');

/** Times as clocks show them in Oslo, in the reader's language. */
function datesIn(language: Language): Dates {
  const locale = locales[language];
  const day = new Intl.DateTimeFormat(locale, { timeZone: zone, dateStyle: 'medium' });
  const longDay = new Intl.DateTimeFormat(locale, { timeZone: zone, dateStyle: 'full' });
  const clock = new Intl.DateTimeFormat(locale, { timeZone: zone, timeStyle: 'short' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const at = (instant: string | number | Date): Date => new Date(instant);
  const dayText = (instant: string | number | Date): string => unbroken(day.format(at(instant)));
  // Chromium writes 21:00 in bokmål too; the register, and Norwegians, write 21.00.
  const clockText = (instant: string | number | Date): string =>
    language === 'nb' ? clock.format(at(instant)).replace(':', '.') : clock.format(at(instant));
  return {
    day: dayText,
    longDay: (instant) => longDay.format(at(instant)).replace(/\d.*/, unbroken),
    clock: clockText,
    time: (instant) => `${dayText(instant)} ${language === 'nb' ? 'kl.\u00a0' : ''}${clockText(instant)}`,
    relative: (instant, now = Date.now()) => {
      const distance = at(instant).getTime() - now;
      const [unit, length] =
        units.find(([, ms]) => Math.abs(distance) >= ms) ?? (['minute', 60_000] as const);
      return relative.format(Math.round(distance / length), unit);
    },
  };
}

const made = new Map<Language, Dates>();

/** Made once: a long history has a thousand times on it, and what writes them is dear to make. */
function datesOf(language: Language): Dates {
  const dates = made.get(language) ?? datesIn(language);
  made.set(language, dates);
  return dates;
}

export const useDates = (): Dates => datesOf(useLanguage().language);
