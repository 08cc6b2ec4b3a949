import { Injectable } from '@nestjs/common';
import { transferFor, withoutNote } from '../../../projections/shared/offers-shown';
import { presentItem } from '../../../projections/transfers/present';
import { PlanPolicy } from '../access/plan-policy';
import { PatientBlocks } from './patient-blocks';
import type { Transfer } from '../../../projections/shared/present-transfer';
import type { TransferEntry } from '../../../projections/transfers/document';
import type { PlanId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { Caller } from '../access/caller';

export type ListedTransfer = Transfer & {
  readonly planId: PlanId;
  readonly answerTimeSeconds?: number | null;
};

/** Transfers as one caller sees them: none of a patient who has shut him out, and as a party unless he reads the plan. */
@Injectable()
export class TransfersShown {
  constructor(
    private readonly blocks: PatientBlocks,
    private readonly policy: PlanPolicy,
  ) {}

  async to(
    caller: Caller,
    entries: readonly TransferEntry[],
    now: Instant,
  ): Promise<readonly ListedTransfer[]> {
    const closed = await this.blocks.closedTo(
      caller,
      entries.map(({ patientId }) => patientId),
    );
    const open = entries.filter(({ patientId }) => !closed.has(patientId));
    const items = await Promise.all(open.map((entry) => this.#itemFor(entry, caller, now)));
    return items.flatMap((item) => item ?? []);
  }

  /** How long an answer took is for the auditor; what the handover note says is not. */
  async #itemFor(entry: TransferEntry, caller: Caller, now: Instant): Promise<ListedTransfer | null> {
    const { answerTimeSeconds, planId, ...transfer } = presentItem(entry, now);
    if (caller.role === 'auditor') return { planId, ...withoutNote(transfer), answerTimeSeconds };
    const shown = transferFor(transfer, caller.unit ?? null);
    // A party sees the whole, as a rule; then it need not be asked for.
    if (shown === transfer || (await this.policy.readsWhole(caller, planId, now)))
      return { planId, ...transfer };
    return shown && { planId, ...shown };
  }
}
