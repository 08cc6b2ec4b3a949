import { ApplicationError } from '../../application/errors';
import type { Instant } from '../../kernel/instant';

export class ClockMovesForwardOnly extends ApplicationError {
  constructor(now: Instant, wanted: Instant) {
    super('clock-moves-forward-only', `The clock stands at ${now} and cannot go back to ${wanted}.`);
    this.name = 'ClockMovesForwardOnly';
  }
}

/** @throws ClockMovesForwardOnly */
export function refuseBackwards(now: Instant, wanted: Instant): void {
  if (wanted < now) throw new ClockMovesForwardOnly(now, wanted);
}
