import type { PatientId, PlanId, ProviderId, TransferId } from '../../src/kernel/ids';
import type { Instant } from '../../src/kernel/instant';
import type { TransferState } from '../shared/present-transfer';
import type { TransferRecord } from '../shared/transfer';

export interface PlanTransfers {
  readonly planId: PlanId;
  readonly patientId: PatientId;
  readonly transfers: readonly TransferRecord[];
}

/**
 * One transfer in the list of one involved party, in that of two units between which something was to pass, or
 * (primary, without either) in that of all transfers.
 */
export interface TransferEntry {
  readonly primary: boolean;
  /** `provider:<id>`, `relative:<id>`, `patient:<id>`. */
  readonly party: string | null;
  readonly providerId: ProviderId | null;
  /** The unit that had it and the one that was to have it, the same whichever way. */
  readonly between: string | null;
  readonly planId: PlanId;
  readonly patientId: PatientId;
  readonly transferId: TransferId;
  /** By the events alone: an unanswered one whose deadline has passed since has expired. */
  readonly state: TransferState;
  readonly deadline: Instant;
  readonly offeredAt: Instant;
  readonly answerTimeSeconds: number | null;
  readonly record: TransferRecord;
}
