import type { Measure } from '../../api/types';
import { dayAfter, osloDay } from '../../shared/i18n/oslo';

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

const daysIn = { day: 1, week: 7, month: 30, year: 365 } as const;

/** Whether it is to be done as of this day: begun, neither on hold nor over, and its turn has come. */
export const isForDay = (measure: Measure, day: string): boolean =>
  isUnderWay(measure, day) && isItsTurn(measure, day);

const isUnderWay = ({ status, startsOn, timing }: Measure, day: string): boolean =>
  (status === 'active' || status === 'planned') &&
  (startsOn === undefined || startsOn <= day) &&
  (timing?.until === undefined || timing.until >= day);

/** What is done once a year is not asked for on the day after. On the day itself it stays, to be seen and taken back. */
function isItsTurn({ timing, performances: { last } }: Measure, day: string): boolean {
  if (timing === undefined || last?.outcome !== 'done') return true;
  const doneOn = osloDay(Date.parse(last.at));
  const { times, per } = timing.frequency;
  const again = dayAfter(doneOn, Math.floor(daysIn[per] / Math.max(times, 1)));
  return doneOn === day || again <= day;
}
