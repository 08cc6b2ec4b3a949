import { hourMs, plus } from '../../kernel/instant';
import { endOfOsloDay, startOfOsloDay } from '../../kernel/oslo-day';
import type { Instant, PlainDay } from '../../kernel/instant';
import type { Reply, Session } from '../session';

/** One row of the scenario: when, and what is done. A refusal that belongs to the story is its answer. */
export interface Row {
  readonly number: number;
  readonly at: Instant;
  readonly play: (session: Session) => Promise<Reply | undefined>;
}
export type Line = readonly [number: number, at: Instant, play: Row['play']];

/** The story's days (`02-21`) in one year; hours are Oslo's. */
export interface Calendar {
  readonly day: (monthAndDay: string) => PlainDay;
  readonly at: (monthAndDay: string, hour: number) => Instant;
  /** A deadline given as a date is the end of that day. */
  readonly deadline: (monthAndDay: string) => Instant;
}

export function calendarOf(year: number): Calendar {
  const day = (monthAndDay: string): PlainDay => `${year}-${monthAndDay}` as PlainDay;
  return {
    day,
    at: (monthAndDay, hour) => plus(startOfOsloDay(day(monthAndDay)), hour * hourMs),
    deadline: (monthAndDay) => endOfOsloDay(day(monthAndDay)),
  };
}
