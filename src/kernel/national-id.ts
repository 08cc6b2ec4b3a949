/** A Norwegian birth number or D-number that can exist: date and both control digits fit. */
export interface NationalId {
  readonly number: string;
  readonly kind: 'birth-number' | 'd-number';
  /** Which series of test persons it belongs to; null for a number that a real person may have. */
  readonly synthetic: 'tenor' | 'nav' | null;
}

const weights1 = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const weights2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Parses eleven digits; null for anything else, and for a number that nobody can have. */
export function parseNationalId(text: string): NationalId | null {
  if (!/^\d{11}$/.test(text)) return null;
  const digits = Array.from(text, Number);
  // From 2032 the first control digit may leave 0 to 3 (Skatteetaten, nytt fødselsnummer fra 2032); the second still 0.
  if (remainder(digits, weights1) > 3 || remainder(digits, weights2) !== 0) return null;
  const [day, month, year] = [text.slice(0, 2), text.slice(2, 4), text.slice(4, 6)].map(Number);
  if (day === undefined || month === undefined || year === undefined) return null;
  const isDNumber = day > 40;
  const synthetic = seriesOf(month);
  const date = { day: isDNumber ? day - 40 : day, month: month - offsets[synthetic ?? 'none'] };
  if (!isDate(date, year)) return null;
  return { number: text, kind: isDNumber ? 'd-number' : 'birth-number', synthetic };
}

/** Whether there is a number that somebody can have anywhere among the digits. */
export const holdsNationalId = (text: string): boolean =>
  [...text.matchAll(/(?=(\d{11}))/g)].some(([, digits = '']) => parseNationalId(digits) !== null);

const offsets = { tenor: 80, nav: 40, none: 0 };

function seriesOf(month: number): NationalId['synthetic'] {
  if (month > 80) return 'tenor';
  return month > 40 ? 'nav' : null;
}

// The century is not known, and of the years that end in 00 only 2000 can be anyone's: a fourth year is a leap year.
function isDate({ day, month }: { readonly day: number; readonly month: number }, year: number): boolean {
  const last = month === 2 && year % 4 !== 0 ? 28 : daysInMonth[month - 1];
  return last !== undefined && day >= 1 && day <= last;
}

const remainder = (digits: readonly number[], weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0) % 11;
