/** What the synthetic series add to the month: Tenor 80, NAV 40. */
const added = [80, 40, 0];

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The century by the number after the birth date, as Skatteetaten gives it out. */
function yearOf(short: number, individual: number): number | null {
  if (individual < 500) return 1900 + short;
  if (individual < 750 && short >= 54) return 1800 + short;
  if (short < 40) return 2000 + short;
  return individual >= 900 ? 1900 + short : null;
}

/** The birth date that an identity number tells of, to be looked over by a person. */
export function birthDateIn(nationalId: string): string | null {
  const [, day, month, year, individual] = /^(\d\d)(\d\d)(\d\d)(\d{3})\d\d$/.exec(nationalId) ?? [];
  const full = yearOf(Number(year), Number(individual));
  const months = added.map((more) => Number(month) - more).find((one) => one >= 1 && one <= 12);
  const days = Number(day) > 40 ? Number(day) - 40 : Number(day);
  return full === null || months === undefined ? null : `${full}-${twoDigits(months)}-${twoDigits(days)}`;
}
