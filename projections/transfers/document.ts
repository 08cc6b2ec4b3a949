import type { PatientId, PlanId, ProviderId, TransferId } from '../../src/kernel/ids';
import type { Instant } from '../../src/kernel/instant';
import type { TransferState } from '../shared/present-transfer';
import type { TransferRecord } from '../shared/transfer';

export interface PlanTransfers {
  readonly planId: PlanId;
  readonly patientId: PatientId;
  readonly transfers: readonly TransferRecord[];
}

/** One transfer in the list of one involved party, or (primary, without a party) in that of all transfers. */
export interface TransferEntry {
  readonly primary: boolean;
  /** `provider:<id>`, `relative:<id>`, `patient:<id>`. */
  readonly party: string | null;
  readonly providerId: ProviderId | null;
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
