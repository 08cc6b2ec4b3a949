import { refuse } from './domain-error';
import { dayMs, minuteMs, plus } from './instant';
import type { Instant } from './instant';

/** How far back something may be said to have happened without a reason for saying it late. */
export const graceMs = { command: 5 * minuteMs, report: 7 * dayMs };

export interface Claimed {
  readonly occurredAt?: Instant | undefined;
  readonly lateReason?: string | undefined;
}

/**
 * When the thing held in the world, as claimed; now where nothing is claimed.
 * @throws DomainError occurred-in-future, late-reason-required
 */
export function validTime(now: Instant, claimed: Claimed, grace: number): Instant {
  const { occurredAt, lateReason } = claimed;
  if (occurredAt === undefined) return now;
  if (occurredAt > now)
    refuse('occurred-in-future', `It is ${now} now; what has not happened yet cannot be recorded.`);
  if (occurredAt < plus(now, -grace) && !lateReason) {
    refuse('late-reason-required', 'This is entered late; say why in lateReason.');
  }
  return occurredAt;
}
