import type { DomainEvent, Fact } from '../../kernel/event';
import type {
  CommentId,
  EventId,
  GoalId,
  MeasureId,
  MemberId,
  ObservationId,
  PatientId,
  PlanId,
  ProblemId,
  TransferId,
} from '../../kernel/ids';
import type { Instant, PlainDay } from '../../kernel/instant';
import type { Party } from '../../kernel/party';

export type Part = 'treatment' | 'self-treatment' | 'individual';
export type ZoneColour = 'green' | 'yellow' | 'red';
export type Category =
  | 'medication'
  | 'monitoring'
  | 'training'
  | 'education'
  | 'nutrition'
  | 'follow-up'
  | 'aid'
  | 'social'
  | 'other';
/** FHIR R4 goal-achievement. */
export type Achievement =
  'in-progress' | 'improving' | 'worsening' | 'achieved' | 'not-achieved' | 'not-attainable';

/** What someone answers for: one measure, or the coordination of the whole plan. */
export type Subject = { readonly measureId: MeasureId } | { readonly coordination: true };

export const subjectKey = (subject: Subject): string =>
  'measureId' in subject ? subject.measureId : 'coordination';

export interface Patient {
  readonly patientId: PatientId;
  readonly name: string;
  readonly birthDate: PlainDay;
}
export interface Code {
  readonly system: string;
  readonly code: string;
  readonly display: string;
}
export interface Target {
  readonly measure: string;
  readonly comparator?: '<' | '<=' | '=' | '>=' | '>';
  readonly value: number | string;
  readonly unit?: string;
  readonly dueOn?: PlainDay;
}
export interface Timing {
  readonly frequency: { readonly times: number; readonly per: 'day' | 'week' | 'month' | 'year' };
  readonly at?: readonly string[];
  readonly until?: PlainDay;
}
export interface ContactPoint {
  readonly phone?: string;
  readonly email?: string;
  readonly note?: string;
}
/** SBAR: situation, background, assessment, recommendation. */
export interface HandoverNote {
  readonly situation: string;
  readonly background: string;
  readonly assessment: string;
  readonly recommendation: string;
}
/** `from` included, `to` excluded, missing means unbounded. */
export interface ObservedRange {
  readonly code: string;
  readonly from?: number;
  readonly to?: number;
  readonly unit: string;
}
export interface Trigger {
  readonly text: string;
  readonly observation?: ObservedRange;
}
export interface Problem {
  readonly code?: Code;
  readonly text: string;
  readonly purpose: string;
}
export interface Goal {
  readonly part: Part;
  readonly description: string;
  readonly problemIds: readonly ProblemId[];
  readonly target?: Target;
  readonly expressedBy: 'patient' | 'relative' | 'practitioner';
}
export interface Measure {
  readonly part: Part;
  readonly title: string;
  readonly description?: string;
  readonly category?: Category;
  readonly problemIds: readonly ProblemId[];
  readonly goalIds: readonly GoalId[];
  readonly timing?: Timing;
  /** A reference into the patient's medication list, never its content. */
  readonly medicationRef?: string;
  readonly startsOn?: PlainDay;
}
export interface Zone {
  readonly triggers: readonly Trigger[];
  readonly action: string;
  readonly contact?: string;
  readonly withinHours?: number;
}
/** The new values of the fields that change; null clears an optional one. */
export type Changes<Thing> = { readonly [Field in keyof Thing]?: Thing[Field] | null };

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

export interface CareTeamMember {
  readonly party: Party;
  readonly role: string;
  readonly contactPoint?: ContactPoint;
}

type CareTeamFacts =
  | DomainEvent<'CareTeamMemberAdded', CareTeamMember & { readonly memberId: MemberId }>
  | DomainEvent<
      'CareTeamMemberUpdated',
      { readonly memberId: MemberId; readonly changes: Changes<Omit<CareTeamMember, 'party'>> }
    >
  | DomainEvent<'CareTeamMemberRemoved', { readonly memberId: MemberId; readonly party: Party }>;

/** Either a zone that the patient finds himself in, or a measured value. */
export type Observation =
  | { readonly zone: ZoneColour }
  | { readonly code: string; readonly value: number | string; readonly unit?: string };

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
