import { presentTransferAt } from '../../../projections/shared/present-transfer';
import { transfersAfter } from '../../../projections/shared/transfer';
import { transfers } from '../../../projections/transfers/transfers.projection';
import type { Transfer } from '../../../projections/shared/present-transfer';
import type { TransferFact, TransferRecord } from '../../../projections/shared/transfer';
import type { PlanFact, PlanFactOf } from '../../domain/plan/events';
import type { Actor } from '../../kernel/actor';
import type { Instant } from '../../kernel/instant';

/** An offer and what became of it. */
export interface Offer extends Transfer {
  readonly withdrawn?: { readonly at: Instant; readonly by: Actor; readonly reason?: string };
}

/** The plan's offers, oldest first, as the register knew them at the instant. */
export function offersKnownAt(facts: readonly PlanFact[], knownAt: Instant): readonly Offer[] {
  const known = facts.filter(({ recordedAt }) => recordedAt <= knownAt);
  const records = known.filter(isAboutTransfers).reduce<readonly TransferRecord[]>(transfersAfter, []);
  const withdrawals = known.filter((fact) => fact.type === 'TransferWithdrawn');
  return records.map((record) => offerOf(record, withdrawals, knownAt));
}

function offerOf(
  record: TransferRecord,
  withdrawals: readonly PlanFactOf<'TransferWithdrawn'>[],
  knownAt: Instant,
): Offer {
  const last = withdrawals.findLast(({ data }) => data.transferId === record.transferId);
  const offer = presentTransferAt(record, knownAt);
  if (!last) return offer;
  const { occurredAt: at, by, data } = last;
  return { ...offer, withdrawn: { at, by, ...(data.reason !== undefined && { reason: data.reason }) } };
}

const isAboutTransfers = (fact: PlanFact): fact is TransferFact =>
  fact.type in transfers.on && fact.type !== 'PlanOpened';
