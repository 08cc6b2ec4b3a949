import type { Measure } from '../../api/types';

export const partsOfDay = ['morning', 'day', 'evening', 'anytime'] as const;
export type PartOfDay = (typeof partsOfDay)[number];

/** When in the day it is to be done first. */
export function partOfDay({ timing }: Measure): PartOfDay {
  const first = timing?.at?.toSorted()[0];
  if (first === undefined) return 'anytime';
  if (first < '11:00') return 'morning';
  return first < '17:00' ? 'day' : 'evening';
}

/** How often it is to be ticked on one day. */
export function timesToday({ timing }: Measure): number {
  if (timing?.frequency.per !== 'day') return 1;
  return Math.max(timing.frequency.times, 1);
}

/** Whether it is to be done as of this day: begun, and neither on hold nor over. */
export const isForDay = ({ status, startsOn, timing }: Measure, day: string): boolean =>
  (status === 'active' || status === 'planned') &&
  (startsOn === undefined || startsOn <= day) &&
  (timing?.until === undefined || timing.until >= day);
