import type { PlanId, TransferId } from '../../src/kernel/ids';
import type { Instant, PlainDay } from '../../src/kernel/instant';
import type { SettledSubject } from '../shared/offered-subjects';

/** An offer as far as it tells when it falls due: nothing of what is said in it. */
export interface DatedOffer {
  readonly transferId: TransferId;
  readonly deadline: Instant;
  readonly subjects: readonly SettledSubject[];
}

export interface PlanDeadlines {
  readonly planId: PlanId;
  /** Those that are open, and the accepted ones, which a correction opens again. */
  readonly offers: readonly DatedOffer[];
  /** The next review, until it is noted that it fell due. */
  readonly review: { readonly on: PlainDay; readonly dueAt: Instant } | null;
}

/** What time alone will make happen to a plan. There as long as the register has not noted it. */
export interface DeadlineEntry {
  readonly kind: 'offer' | 'review';
  readonly planId: PlanId;
  /** The transfer's id, or the day of the review. */
  readonly ref: string;
  readonly dueAt: Instant;
}
