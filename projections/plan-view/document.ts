import type {
  Achievement,
  CareTeamMember,
  Goal,
  Measure,
  Observation,
  Patient,
  Problem,
  Zone,
  ZoneColour,
} from '../../src/domain/plan/events';
import type { Actor } from '../../src/kernel/actor';
import type {
  CommentId,
  EventId,
  GoalId,
  MeasureId,
  MemberId,
  ObservationId,
  PlanId,
  ProblemId,
} from '../../src/kernel/ids';
import type { Instant, PlainDay } from '../../src/kernel/instant';
import type { SubjectLife } from '../shared/tenures';
import type { TransferRecord } from '../shared/transfer';

/** Something said or done: when it held, by whom, and the event, by which it can be entered in error. */
interface Trace {
  readonly eventId: EventId;
  readonly at: Instant;
  readonly by: Actor;
}

export interface Statement extends Trace {
  readonly text: string;
}
export interface CommentDocument extends Trace {
  readonly commentId: CommentId;
  readonly text: string;
}
export interface Assessment extends Trace {
  readonly status: Achievement;
}
export interface PerformanceDocument extends Trace {
  readonly outcome: 'done' | 'missed';
}
export type ObservationDocument = Observation & {
  readonly observationId: ObservationId;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly by: Actor;
};

export interface ProblemDocument extends Problem {
  readonly problemId: ProblemId;
  readonly status: 'active' | 'resolved';
}
export interface GoalDocument extends Goal {
  readonly goalId: GoalId;
  readonly acceptance: 'pending' | 'accepted' | 'rejected';
  /** In the order of valid time; the last one counts. */
  readonly assessments: readonly Assessment[];
  readonly status: 'active' | 'ended';
}
export interface MeasureDocument extends Measure {
  readonly measureId: MeasureId;
  readonly status: 'planned' | 'active' | 'on-hold' | 'completed' | 'discontinued';
  readonly done: number;
  readonly missed: number;
  /** The latest performances, in the order of valid time. */
  readonly performances: readonly PerformanceDocument[];
}
export interface MemberDocument extends CareTeamMember {
  readonly memberId: MemberId;
}

/** Everything that a plan's events say; what the clock does to it is for `present`. */
export interface PlanDocument {
  readonly planId: PlanId;
  readonly patient: Patient;
  readonly title: string;
  readonly status: 'open' | 'paused' | 'closed';
  readonly approval: {
    readonly at: Instant;
    readonly by: Actor;
    readonly madeWithPatient: boolean;
    readonly changedSince: boolean;
  } | null;
  readonly revision: number;
  /** In the order of valid time; the last one counts. */
  readonly whatMatters: readonly Statement[];
  readonly problems: readonly ProblemDocument[];
  readonly goals: readonly GoalDocument[];
  readonly measures: readonly MeasureDocument[];
  readonly lives: readonly SubjectLife[];
  readonly transfers: readonly TransferRecord[];
  readonly zones: { readonly [Colour in ZoneColour]?: Zone };
  /** The latest ones, in the order of valid time. */
  readonly observations: readonly ObservationDocument[];
  readonly comments: readonly CommentDocument[];
  readonly careTeam: readonly MemberDocument[];
  readonly nextReview: { readonly on: PlainDay; readonly dueAt: Instant } | null;
}
