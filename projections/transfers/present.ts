import type { PlanId } from '../../src/kernel/ids';
import type { Instant } from '../../src/kernel/instant';
import { presentTransferAt } from '../shared/present-transfer';
import type { Transfer } from '../shared/present-transfer';
import type { TransferEntry } from './document';

export type TimedTransfer = Transfer & { readonly planId: PlanId; readonly answerTimeSeconds: number | null };

/** An item of /transfers at an instant. */
export const presentItem = (
  { planId, record, answerTimeSeconds }: TransferEntry,
  at: Instant,
): TimedTransfer => ({
  planId,
  ...presentTransferAt(record, at),
  answerTimeSeconds,
});
