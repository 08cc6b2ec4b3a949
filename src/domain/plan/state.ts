import type { EventId, GoalId, MeasureId, MemberId, PlanId, ProblemId, TransferId } from '../../kernel/ids';
import type { Instant, PlainDay } from '../../kernel/instant';
import type { Party } from '../../kernel/party';
import type { Tenure, Timeline } from '../../kernel/timeline';
import type { CareTeamMember, Goal, Measure, Offer, Patient, Problem, Zone, ZoneColour } from './events';

/** A party's time with a subject. The event is the one that gave it to him. */
export interface ResponsibilityTenure extends Tenure {
  readonly responsible: Party;
  /** When it was agreed; earlier than `from` where it was accepted for later. */
  readonly agreedAt: Instant;
  readonly eventId: EventId;
  readonly transferId?: TransferId;
}

/** What someone answers for, over its whole life. */
export interface SubjectLife {
  readonly title: string;
  readonly tenures: Timeline<ResponsibilityTenure>;
  readonly endedAt?: Instant;
}

export type AnswerState = 'offered' | 'accepted' | 'declined' | 'withdrawn' | 'expired';

export interface TransferRecord extends Offer {
  readonly offeredBy: Party;
  readonly offeredAt: Instant;
  /** By subject key. */
  readonly answers: Readonly<Record<string, AnswerState>>;
  /** By subject key: when it was answered, withdrawn or expired, in valid time. */
  readonly settledAt: Readonly<Record<string, Instant>>;
}

export interface ProblemRecord extends Problem {
  readonly status: 'active' | 'resolved';
  readonly since: Instant;
}
export interface GoalRecord extends Goal {
  readonly status: 'active' | 'ended';
  readonly acceptance: 'pending' | 'accepted' | 'rejected';
  readonly since: Instant;
}
export interface MeasureRecord extends Measure {
  readonly status: 'planned' | 'active' | 'on-hold' | 'completed' | 'discontinued';
  readonly since: Instant;
  /** When the status became what it is. */
  readonly statusSince: Instant;
}

/** What the rules need to know of a plan; how it looks to a reader is another matter. */
export interface Plan {
  readonly status: 'open' | 'paused' | 'closed';
  /** When the status became what it is. */
  readonly statusSince: Instant;
  readonly planId: PlanId;
  readonly patient: Patient;
  readonly openedAt: Instant;
  /** When what an approval stands for last changed, in valid time. */
  readonly contentSince: Instant;
  /** What has been said, the latest last, without what was entered in error. */
  readonly whatMatters: readonly { readonly text: string; readonly eventId: EventId }[];
  readonly problems: Readonly<Record<ProblemId, ProblemRecord>>;
  readonly goals: Readonly<Record<GoalId, GoalRecord>>;
  readonly measures: Readonly<Record<MeasureId, MeasureRecord>>;
  /** By subject key. */
  readonly subjects: Readonly<Record<string, SubjectLife>>;
  readonly transfers: Readonly<Record<TransferId, TransferRecord>>;
  readonly careTeam: Readonly<Record<MemberId, CareTeamMember>>;
  readonly zones: Readonly<Partial<Record<ZoneColour, Zone>>>;
  readonly nextReview: {
    readonly on: PlainDay;
    readonly dueAt: Instant;
    /** When it was scheduled: what is scheduled for a day that has begun falls due then. */
    readonly since: Instant;
    readonly noted: boolean;
  } | null;
  /** Events that have been entered in error. */
  readonly corrected: readonly EventId[];
}

export type PlanState = Plan | { readonly status: 'unopened' };
export const initialState: PlanState = { status: 'unopened' };
