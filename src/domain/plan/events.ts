import type { DomainEvent, Fact } from '../../kernel/event';
import type {
  CommentId,
  EventId,
  GoalId,
  MeasureId,
  MemberId,
  ObservationId,
  PlanId,
  ProblemId,
  TransferId,
} from '../../kernel/ids';
import type { Instant, PlainDay } from '../../kernel/instant';
import type { Party } from '../../kernel/party';

import type {
  Achievement,
  CareTeamMember,
  Changes,
  Goal,
  HandoverNote,
  Measure,
  Observation,
  Patient,
  Problem,
  Subject,
  Zone,
  ZoneColour,
} from './contents';

// What the events speak of is read from here too: a projector needs to know one file of a domain.
export * from './contents';

/** What an entry in error had done, so that whoever undoes it needs no look at the past. */
export type Corrected =
  | { readonly type: 'WhatMattersStated' }
  | { readonly type: 'PatientCommented' }
  | { readonly type: 'ProblemAdded'; readonly problemId: ProblemId }
  | { readonly type: 'GoalAdded'; readonly goalId: GoalId }
  | { readonly type: 'GoalAchievementAssessed'; readonly goalId: GoalId }
  | { readonly type: 'MeasureAdded'; readonly measureId: MeasureId; readonly responsible: Party }
  | { readonly type: 'MeasurePerformed' | 'MeasureMissed'; readonly measureId: MeasureId }
  | { readonly type: 'ObservationReported'; readonly observationId: ObservationId }
  | {
      readonly type: 'TransferAccepted' | 'ResponsibilityTakenOver';
      readonly transferId?: TransferId;
      readonly subjects: readonly Subject[];
    };

type PlanFacts =
  | DomainEvent<'PlanOpened', { readonly planId: PlanId; readonly patient: Patient; readonly title: string }>
  | DomainEvent<'PlanApproved', { readonly madeWithPatient: boolean }>
  | DomainEvent<'PlanPaused', { readonly reason: string }>
  | DomainEvent<'PlanResumed', { readonly reason: string }>
  | DomainEvent<'PlanClosed', { readonly reason: string; readonly ended: readonly Held[] }>
  | DomainEvent<'PlanReviewed', { readonly summary: string }>
  | DomainEvent<'ReviewScheduled', { readonly on: PlainDay; readonly dueAt: Instant }>
  | DomainEvent<'ReviewFellDue', { readonly on: PlainDay }>
  | DomainEvent<'WhatMattersStated', { readonly text: string }>
  | DomainEvent<'PatientCommented', { readonly commentId: CommentId; readonly text: string }>;

type ProblemFacts =
  | DomainEvent<'ProblemAdded', Problem & { readonly problemId: ProblemId }>
  | DomainEvent<'ProblemUpdated', { readonly problemId: ProblemId; readonly changes: Changes<Problem> }>
  | DomainEvent<'ProblemResolved', { readonly problemId: ProblemId; readonly reason?: string }>;

type GoalFacts =
  | DomainEvent<'GoalAdded', Goal & { readonly goalId: GoalId }>
  | DomainEvent<'GoalUpdated', { readonly goalId: GoalId; readonly changes: Changes<Goal> }>
  | DomainEvent<'GoalAccepted', { readonly goalId: GoalId; readonly reason?: string }>
  | DomainEvent<'GoalRejected', { readonly goalId: GoalId; readonly reason?: string }>
  | DomainEvent<
      'GoalAchievementAssessed',
      { readonly goalId: GoalId; readonly status: Achievement; readonly note?: string }
    >
  | DomainEvent<'GoalEnded', { readonly goalId: GoalId; readonly reason: string }>;

type Performance = { readonly measureId: MeasureId; readonly at: Instant; readonly note?: string };
type MeasureStep = { readonly measureId: MeasureId; readonly reason?: string };
type MeasureEnd = MeasureStep & { readonly responsible: Party };

type MeasureFacts =
  | DomainEvent<'MeasureAdded', Measure & { readonly measureId: MeasureId }>
  | DomainEvent<'MeasureUpdated', { readonly measureId: MeasureId; readonly changes: Changes<Measure> }>
  | DomainEvent<'MeasureStarted', MeasureStep>
  | DomainEvent<'MeasurePutOnHold', MeasureStep>
  | DomainEvent<'MeasureResumed', MeasureStep>
  | DomainEvent<'MeasurePerformed', Performance>
  | DomainEvent<'MeasureMissed', Performance>
  | DomainEvent<'MeasureCompleted', MeasureEnd>
  | DomainEvent<'MeasureDiscontinued', MeasureEnd>;

/** A subject and the party that had it when the event happened. */
export interface Held {
  readonly subject: Subject;
  readonly title: string;
  readonly from: Party;
}

export interface Offer {
  readonly transferId: TransferId;
  readonly subjects: readonly Held[];
  readonly to: Party;
  readonly reason: string;
  readonly handover: HandoverNote;
  readonly deadline: Instant;
  readonly effectiveFrom?: Instant;
}

type ResponsibilityFacts =
  | DomainEvent<'ResponsibilityAssigned', { readonly subject: Subject; readonly responsible: Party }>
  | DomainEvent<'TransferOffered', Offer>
  | DomainEvent<
      'TransferAccepted',
      {
        readonly transferId: TransferId;
        readonly subjects: readonly Held[];
        readonly to: Party;
        /** From when the receiver has it; valid time. */
        readonly effectiveFrom: Instant;
      }
    >
  | DomainEvent<
      'TransferDeclined',
      {
        readonly transferId: TransferId;
        readonly subjects: readonly Held[];
        readonly to: Party;
        readonly reason: string;
      }
    >
  | DomainEvent<
      'TransferWithdrawn',
      {
        readonly transferId: TransferId;
        readonly subjects: readonly Held[];
        readonly to: Party;
        readonly cause: 'sender' | 'takeover' | 'subject-ended';
        readonly reason?: string;
      }
    >
  | DomainEvent<
      'TransferExpired',
      { readonly transferId: TransferId; readonly subjects: readonly Held[]; readonly to: Party }
    >
  | DomainEvent<
      'ResponsibilityTakenOver',
      { readonly subjects: readonly Held[]; readonly to: Party; readonly justification: string }
    >;

type CareTeamFacts =
  | DomainEvent<'CareTeamMemberAdded', CareTeamMember & { readonly memberId: MemberId }>
  | DomainEvent<
      'CareTeamMemberUpdated',
      { readonly memberId: MemberId; readonly changes: Changes<Omit<CareTeamMember, 'party'>> }
    >
  | DomainEvent<'CareTeamMemberRemoved', { readonly memberId: MemberId; readonly party: Party }>;

type SelfTreatmentFacts =
  | DomainEvent<'ZoneDefined', Zone & { readonly zone: ZoneColour }>
  | DomainEvent<'ZoneRemoved', { readonly zone: ZoneColour }>
  | DomainEvent<
      'ObservationReported',
      Observation & { readonly observationId: ObservationId; readonly at: Instant }
    >;

type Corrections = DomainEvent<
  'EnteredInError',
  { readonly eventId: EventId; readonly reason: string; readonly corrected: Corrected }
>;

/** Everything that can happen to a plan, in the stream `plan-<planId>`. */
export type PlanEvent =
  | PlanFacts
  | ProblemFacts
  | GoalFacts
  | MeasureFacts
  | ResponsibilityFacts
  | CareTeamFacts
  | SelfTreatmentFacts
  | Corrections;

export type PlanFact = Fact<PlanEvent>;
export type PlanEventOf<Type extends PlanEvent['type']> = Extract<PlanEvent, { readonly type: Type }>;
export type PlanFactOf<Type extends PlanEvent['type']> = Fact<PlanEventOf<Type>>;
