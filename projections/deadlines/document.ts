import type { PlanId } from '../../src/kernel/ids';
import type { Instant, PlainDay } from '../../src/kernel/instant';
import type { TransferRecord } from '../shared/transfer';

export interface PlanDeadlines {
  readonly planId: PlanId;
  readonly transfers: readonly TransferRecord[];
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
