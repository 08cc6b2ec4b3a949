import { stakeIn, transferFor } from '../../../projections/shared/offers-shown';
import { presentTransferAt } from '../../../projections/shared/present-transfer';
import { transfersAfter } from '../../../projections/shared/transfer';
import { transfers } from '../../../projections/transfers/transfers.projection';
import type { Limited } from '../../../projections/shared/limited';
import type { Transfer } from '../../../projections/shared/present-transfer';
import type { TransferFact, TransferRecord } from '../../../projections/shared/transfer';
import type { PlanFact, PlanFactOf } from '../../domain/plan/events';
import type { Actor } from '../../kernel/actor';
import type { Instant } from '../../kernel/instant';

/** An offer and what became of it. */
export interface Offer extends Transfer {
  readonly withdrawn?: { readonly at: Instant; readonly by: Actor; readonly reason?: string };
}

/** Which of the plan's offers, and for whom. */
export interface OffersAsked {
  readonly knownAt: Instant;
  readonly now: Instant;
  readonly limited: Limited;
}

/** The plan's offers, oldest first, as the register knew them at the instant and as far as the reader may see them. */
export function offersKnownAt(
  facts: readonly PlanFact[],
  { knownAt, now, limited }: OffersAsked,
): readonly Offer[] {
  const known = facts.filter(({ recordedAt }) => recordedAt <= knownAt);
  const withdrawals = known.filter((fact) => fact.type === 'TransferWithdrawn');
  const current = new Map(recordsOf(facts).map((record) => [record.transferId, record]));
  return recordsOf(known).flatMap((record) => {
    const asNow = presentTransferAt(current.get(record.transferId) ?? record, now);
    const transfer = transferFor(presentTransferAt(record, knownAt), limited, asNow);
    if (!transfer) return [];
    const isWhole = !limited || stakeIn(transfer, limited) === 'whole';
    return [isWhole ? withWithdrawal(transfer, withdrawals) : transfer];
  });
}

const recordsOf = (facts: readonly PlanFact[]): readonly TransferRecord[] =>
  facts.filter(isAboutTransfers).reduce<readonly TransferRecord[]>(transfersAfter, []);

function withWithdrawal(transfer: Transfer, withdrawals: readonly PlanFactOf<'TransferWithdrawn'>[]): Offer {
  const last = withdrawals.findLast(({ data }) => data.transferId === transfer.transferId);
  if (!last) return transfer;
  const { occurredAt: at, by, data } = last;
  return { ...transfer, withdrawn: { at, by, ...(data.reason !== undefined && { reason: data.reason }) } };
}

const isAboutTransfers = (fact: PlanFact): fact is TransferFact =>
  fact.type in transfers.on && fact.type !== 'PlanOpened';
