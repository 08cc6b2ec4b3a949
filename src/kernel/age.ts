import { osloDayOf } from './oslo-day';
import type { Instant, PlainDay } from './instant';

/** Whole years at an instant, by the calendar in Oslo. */
export function ageAt(birthDate: PlainDay, at: Instant): number {
  const today = osloDayOf(at);
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
