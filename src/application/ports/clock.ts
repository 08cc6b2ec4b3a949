import type { Instant } from '../../kernel/instant';

/** The register's time. Everything that has to do with deadlines and record time asks here. */
export interface Clock {
  now(): Instant;
  /** Calls once, at the instant or as soon after as can be; at once where it has passed. The answer cancels. */
  at(instant: Instant, callback: () => void): () => void;
}

export const CLOCK = Symbol('Clock');
