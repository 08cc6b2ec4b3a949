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
    /** The receiver's answer about this subject. */
    readonly answeredAt?: Instant;
    readonly answeredBy?: Actor;
    readonly answerReason?: string;
  }[];
  readonly to: Party;
  /** Left out, as is the note, for whom they are not (`transferFor`). */
  readonly reason?: string;
  readonly handover?: HandoverNote;
  readonly deadline: Instant;
  readonly effectiveFrom?: Instant;
  readonly state: TransferState;
  readonly offeredAt: Instant;
  readonly offeredBy: Actor;
  /** The receiver's last answer: where he answered more than once, each subject has its own. */
  readonly answeredAt?: Instant;
  readonly answeredBy?: Actor;
  readonly answerReason?: string;
  readonly acceptedInError?: true;
}

/** The transfer as it stands by its events alone. */
export const presentTransfer = ({ answers, subjects, ...transfer }: TransferRecord): Transfer => ({
  ...transfer,
  subjects: subjects.map(({ subject, title, from, state, settledBy }) => ({
    ...subject,
    ...{ title, from, state },
    ...answered(answers.find(({ eventId }) => eventId === settledBy)),
  })),
  state: wholeState(subjects),
  ...answered(answers.at(-1)),
});

const answered = (
  answer: TransferRecord['answers'][number] | undefined,
): Pick<Transfer, 'answeredAt' | 'answeredBy' | 'answerReason'> =>
  answer
    ? {
        answeredAt: answer.at,
        answeredBy: answer.by,
        ...(answer.reason !== undefined && { answerReason: answer.reason }),
      }
    : {};

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
