import { utcTicks } from 'd3-time';

export interface TimeScale {
  /** Where an instant lies, in percent of the whole width. */
  readonly percent: (instant: number) => number;
  readonly ticks: readonly Date[];
}

const wantedTicks = 5;

/** Instants laid out evenly on a line from 0 to 100 %. */
export function timeScale([from, to]: readonly [number, number]): TimeScale {
  const length = Math.max(to - from, 1);
  const within = (share: number): number => Math.min(Math.max(share, 0), 1);
  return {
    percent: (instant) => within((instant - from) / length) * 100,
    ticks: utcTicks(new Date(from), new Date(to), wantedTicks),
  };
}
