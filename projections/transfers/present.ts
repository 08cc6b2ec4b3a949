import type { PlanId } from '../../src/kernel/ids';
import type { Instant } from '../../src/kernel/instant';
import { presentTransferAt } from '../shared/present-transfer';
import type { Transfer } from '../shared/present-transfer';
import type { TransferEntry } from './document';

export type TransferItem = Transfer & { readonly planId: PlanId; readonly answerTimeSeconds: number | null };

/** An item of /transfers at an instant. */
export const presentItem = (
  { planId, record, answerTimeSeconds }: TransferEntry,
  at: Instant,
): TransferItem => ({
  planId,
  ...presentTransferAt(record, at),
  answerTimeSeconds,
});
