import type { HandoverNote, PlanFactOf } from '../../src/domain/plan/events';
import type { Actor } from '../../src/kernel/actor';
import type { EventId, TransferId } from '../../src/kernel/ids';
import type { Instant } from '../../src/kernel/instant';
import type { Party } from '../../src/kernel/party';
import { changeWhere } from './lists';
import { asOffered, reopened, settled } from './offered-subjects';
import type { OfferedSubject, SubjectState } from './offered-subjects';

interface Answer {
  readonly eventId: EventId;
  readonly at: Instant;
  readonly by: Actor;
  readonly reason?: string;
}

/** One offer with all that became of it; true at every instant. */
export interface TransferRecord {
  readonly transferId: TransferId;
  readonly subjects: readonly OfferedSubject[];
  readonly to: Party;
  readonly reason: string;
  readonly handover: HandoverNote;
  readonly deadline: Instant;
  readonly effectiveFrom?: Instant;
  readonly offeredAt: Instant;
  readonly offeredBy: Actor;
  readonly answers: readonly Answer[];
  /** It had been accepted, but that was entered in error; and it has not been accepted since. */
  readonly acceptedInError?: true;
}

export type TransferFact = PlanFactOf<
  | 'TransferOffered'
  | 'TransferAccepted'
  | 'TransferDeclined'
  | 'TransferWithdrawn'
  | 'TransferExpired'
  | 'EnteredInError'
>;
export type Settling = Exclude<TransferFact, PlanFactOf<'TransferOffered' | 'EnteredInError'>>;

export const stateAfter = {
  TransferAccepted: 'accepted',
  TransferDeclined: 'declined',
  TransferWithdrawn: 'withdrawn',
  TransferExpired: 'expired',
} as const satisfies Record<Settling['type'], SubjectState>;

/** The plan's transfers, in the order in which they were offered, after one more fact. */
export function transfersAfter(
  transfers: readonly TransferRecord[],
  fact: TransferFact,
): readonly TransferRecord[] {
  if (fact.type === 'TransferOffered') return [...transfers, offered(fact)];
  if (fact.type === 'EnteredInError') return transfers.map((transfer) => unanswered(transfer, fact));
  return changeWhere(
    transfers,
    ({ transferId }) => transferId === fact.data.transferId,
    (transfer) => answered(transfer, fact),
  );
}

const offered = ({ data, occurredAt, by }: PlanFactOf<'TransferOffered'>): TransferRecord => ({
  ...data,
  subjects: asOffered(data.subjects),
  offeredAt: occurredAt,
  offeredBy: by,
  answers: [],
});

function answered({ acceptedInError, ...transfer }: TransferRecord, fact: Settling): TransferRecord {
  return {
    ...transfer,
    subjects: settled(transfer.subjects, fact.data.subjects, stateAfter[fact.type], fact.eventId),
    answers: [...transfer.answers, ...answersIn(fact)],
    ...(acceptedInError && fact.type !== 'TransferAccepted' && { acceptedInError }),
  };
}

/** Only the receiver answers; a withdrawal or a passed deadline is none. */
function answersIn(fact: Settling): readonly Answer[] {
  const { eventId, occurredAt: at, by } = fact;
  if (fact.type === 'TransferAccepted') return [{ eventId, at, by }];
  return fact.type === 'TransferDeclined' ? [{ eventId, at, by, reason: fact.data.reason }] : [];
}

const unanswered = (
  transfer: TransferRecord,
  { data: { eventId, corrected } }: PlanFactOf<'EnteredInError'>,
): TransferRecord =>
  corrected.type === 'TransferAccepted' && corrected.transferId === transfer.transferId
    ? {
        ...transfer,
        subjects: reopened(transfer.subjects, eventId),
        answers: transfer.answers.filter((answer) => answer.eventId !== eventId),
        acceptedInError: true,
      }
    : transfer;
