import type { Instant } from './instant';

/** Who or what holds from an instant on, until the next one begins. */
export interface Tenure {
  readonly from: Instant;
}

/** Tenures in the order in which they begin; two that begin at the same instant: the later one holds. */
export type Timeline<Held extends Tenure> = readonly Held[];

/** What holds at the instant, or undefined before the first. */
export const heldAt = <Held extends Tenure>(timeline: Timeline<Held>, at: Instant): Held | undefined =>
  timeline.findLast((tenure) => tenure.from <= at);

/** What has been decided but has not begun at the instant. */
export const pendingAt = <Held extends Tenure>(timeline: Timeline<Held>, at: Instant): readonly Held[] =>
  timeline.filter((tenure) => tenure.from > at);
