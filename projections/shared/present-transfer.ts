import type { HandoverNote } from '../../src/domain/plan/events';
import type { Actor } from '../../src/kernel/actor';
import type { MeasureId, TransferId } from '../../src/kernel/ids';
import type { Instant } from '../../src/kernel/instant';
import type { Party } from '../../src/kernel/party';
import type { OfferedSubject, SubjectState } from './offered-subjects';
import type { TransferRecord } from './transfer';

export type TransferState = SubjectState | 'partly-accepted';

/** The answer's Transfer. */
export interface Transfer {
  readonly transferId: TransferId;
  readonly subjects: readonly {
    readonly measureId?: MeasureId;
    readonly coordination?: true;
    readonly title: string;
    readonly from: Party;
    readonly state: SubjectState;
  }[];
  readonly to: Party;
  readonly reason: string;
  readonly handover: HandoverNote;
  readonly deadline: Instant;
  readonly effectiveFrom?: Instant;
  readonly state: TransferState;
  readonly offeredAt: Instant;
  readonly offeredBy: Actor;
  readonly answeredAt?: Instant;
  readonly answeredBy?: Actor;
  readonly answerReason?: string;
  readonly acceptedInError?: true;
}

/** The transfer as it stands by its events alone. */
export function presentTransfer({ answers, subjects, ...transfer }: TransferRecord): Transfer {
  const answer = answers.at(-1);
  const reason = answers.findLast((each) => each.reason !== undefined)?.reason;
  return {
    ...transfer,
    subjects: subjects.map(({ subject, title, from, state }) => ({ ...subject, title, from, state })),
    state: wholeState(subjects),
    ...(answer && { answeredAt: answer.at, answeredBy: answer.by }),
    ...(reason !== undefined && { answerReason: reason }),
  };
}

/** The transfer at an instant: what nobody has answered when the deadline passes has expired then. */
export const presentTransferAt = (transfer: TransferRecord, at: Instant): Transfer =>
  presentTransfer({ ...transfer, subjects: transfer.subjects.map((each) => lapsed(each, transfer, at)) });

/** Whether the deadline has come at the instant, which is when the offer expires. */
export const hasLapsed = ({ deadline }: Pick<TransferRecord, 'deadline'>, at: Instant): boolean =>
  deadline <= at;

const lapsed = (subject: OfferedSubject, transfer: TransferRecord, at: Instant): OfferedSubject =>
  subject.state === 'offered' && hasLapsed(transfer, at) ? { ...subject, state: 'expired' } : subject;

function wholeState(subjects: readonly OfferedSubject[]): TransferState {
  const states = [...new Set(subjects.map(({ state }) => state))];
  const [only] = states;
  return only !== undefined && states.length === 1 ? only : 'partly-accepted';
}
