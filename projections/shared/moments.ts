import type { Instant, PlainDay } from '../../src/kernel/instant';
import { osloTimeOf } from '../../src/kernel/oslo-day';
import type { Wording } from './wording';

const months: readonly Wording[] = [
  { nb: 'januar', en: 'January' },
  { nb: 'februar', en: 'February' },
  { nb: 'mars', en: 'March' },
  { nb: 'april', en: 'April' },
  { nb: 'mai', en: 'May' },
  { nb: 'juni', en: 'June' },
  { nb: 'juli', en: 'July' },
  { nb: 'august', en: 'August' },
  { nb: 'september', en: 'September' },
  { nb: 'oktober', en: 'October' },
  { nb: 'november', en: 'November' },
  { nb: 'desember', en: 'December' },
];

/** 12. mars 2026, 12 March 2026. */
export function dayInWords(day: PlainDay): Wording {
  const [year = '', month, date] = day.split('-');
  const named = months[Number(month) - 1] ?? { nb: '', en: '' };
  return {
    nb: `${Number(date)}. ${named.nb} ${year}`,
    en: `${Number(date)} ${named.en} ${year}`,
  };
}

/** When something begins: a day begins at midnight. */
export const firstInWords = (at: Instant): Wording => dayOr(momentInWords(at), at, '00:00');

/** Until when something lasts: a day lasts until midnight. */
export const lastInWords = (at: Instant): Wording => dayOr(momentInWords(at), at, '23:59');

function dayOr(otherwise: Wording, at: Instant, edge: string): Wording {
  const [day = '', time = ''] = osloTimeOf(at).split(' ');
  return time.startsWith(edge) ? dayInWords(day as PlainDay) : otherwise;
}

/** What calendar and clock show in Oslo: 12. mars 2026 kl. 09.00, 12 March 2026 at 09:00. */
export function momentInWords(at: Instant): Wording {
  const [day = '', time = ''] = osloTimeOf(at).split(' ');
  const { nb, en } = dayInWords(day as PlainDay);
  const minute = time.slice(0, 5);
  return { nb: `${nb} kl. ${minute.replace(':', '.')}`, en: `${en} at ${minute}` };
}
