import type { Instant } from '../../kernel/instant';

/** Moves the register's time forward, where it is tried out. */
export interface DevClock {
  /** Deadlines and reviews on the way take place first, each at its own instant. @throws ApplicationError clock-moves-forward-only */
  moveTo(instant: Instant): Promise<Instant>;
}

export const DEV_CLOCK = Symbol('DevClock');
