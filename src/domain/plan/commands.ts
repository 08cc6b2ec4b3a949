import type { EventId, GoalId, MeasureId, MemberId, PlanId, ProblemId, TransferId } from '../../kernel/ids';
import type { Instant, PlainDay } from '../../kernel/instant';
import type { Party } from '../../kernel/party';
import type {
  Achievement,
  CareTeamMember,
  Changes,
  ContactPoint,
  Goal,
  HandoverNote,
  Measure,
  Observation,
  Patient,
  PlanFact,
  Problem,
  Subject,
  Zone,
  ZoneColour,
} from './events';

type Command<Type extends string, Body = unknown> = Type extends string
  ? { readonly type: Type } & Body
  : never;

type PlanCommands<P> =
  | Command<
      'OpenPlan',
      { readonly planId: PlanId; readonly patient: Patient; readonly title: string; readonly coordinator: P }
    >
  | Command<'ApprovePlan', { readonly madeWithPatient: boolean }>
  | Command<'PausePlan' | 'ResumePlan' | 'ClosePlan', { readonly reason: string }>
  | Command<'ReviewPlan', { readonly summary: string; readonly nextReviewOn?: PlainDay }>
  | Command<'ScheduleReview', { readonly on: PlainDay }>
  | Command<'StateWhatMatters' | 'CommentOnPlan', { readonly text: string }>;

type ProblemCommands =
  | Command<'AddProblem', Problem>
  | Command<'UpdateProblem', { readonly problemId: ProblemId; readonly changes: Changes<Problem> }>
  | Command<'ResolveProblem', { readonly problemId: ProblemId; readonly reason?: string }>;

type GoalCommands =
  | Command<'AddGoal', Goal>
  | Command<'UpdateGoal', { readonly goalId: GoalId; readonly changes: Changes<Goal> }>
  | Command<'AcceptGoal' | 'RejectGoal', { readonly goalId: GoalId; readonly reason?: string }>
  | Command<'AssessGoal', { readonly goalId: GoalId; readonly status: Achievement; readonly note?: string }>
  | Command<'EndGoal', { readonly goalId: GoalId; readonly reason: string }>;

type MeasureCommands<P> =
  | Command<'AddMeasure', { readonly measure: Measure; readonly responsible: P }>
  | Command<'UpdateMeasure', { readonly measureId: MeasureId; readonly changes: Changes<Measure> }>
  | Command<
      'StartMeasure' | 'PutMeasureOnHold' | 'ResumeMeasure' | 'CompleteMeasure' | 'DiscontinueMeasure',
      { readonly measureId: MeasureId; readonly reason?: string }
    >
  | Command<
      'RecordPerformance',
      {
        readonly measureId: MeasureId;
        readonly outcome: 'done' | 'missed';
        readonly at: Instant;
        readonly note?: string;
      }
    >;

type ResponsibilityCommands<P> =
  | Command<
      'OfferTransfer',
      {
        readonly subjects: readonly Subject[];
        readonly to: P;
        readonly reason: string;
        readonly handover: HandoverNote;
        readonly deadline: Instant;
        readonly effectiveFrom?: Instant;
      }
    >
  | Command<'AcceptTransfer', { readonly transferId: TransferId; readonly subjects?: readonly Subject[] }>
  | Command<
      'DeclineTransfer',
      { readonly transferId: TransferId; readonly subjects?: readonly Subject[]; readonly reason: string }
    >
  | Command<'WithdrawTransfer', { readonly transferId: TransferId; readonly reason: string }>
  | Command<
      'TakeOverResponsibility',
      { readonly subjects: readonly Subject[]; readonly justification: string }
    >;

type CareTeamCommands<P> =
  | Command<
      'AddCareTeamMember',
      { readonly party: P; readonly role: string; readonly contactPoint?: ContactPoint }
    >
  | Command<
      'UpdateCareTeamMember',
      { readonly memberId: MemberId; readonly changes: Changes<Omit<CareTeamMember, 'party'>> }
    >
  | Command<'RemoveCareTeamMember', { readonly memberId: MemberId }>;

type SelfTreatmentCommands =
  | Command<'DefineZone', { readonly zone: ZoneColour; readonly content: Zone }>
  | Command<'RemoveZone', { readonly zone: ZoneColour }>
  | Command<'ReportObservation', { readonly observation: Observation; readonly at: Instant }>;

type Corrections = Command<'EnterInError', { readonly eventId: EventId; readonly reason: string }>;

/** The register's own: notes the deadlines and reviews that have passed. Repeating it changes nothing. */
type Upkeep = Command<'NoteWhatFellDue'>;

/**
 * Everything that can be asked of a plan. `P` is how a party is named: by reference as it comes in, whole (with the
 * register's own name) when the decider sees it.
 */
export type PlanCommand<P = Party> =
  | PlanCommands<P>
  | ProblemCommands
  | GoalCommands
  | MeasureCommands<P>
  | ResponsibilityCommands<P>
  | CareTeamCommands<P>
  | SelfTreatmentCommands
  | Corrections
  | Upkeep;

export type PlanCommandOf<Type extends PlanCommand['type']> = Extract<PlanCommand, { readonly type: Type }>;

/** What EnterInError needs besides the state: the event that it points at, found in the plan's own stream. */
export interface CorrectionContext {
  readonly mistaken?: PlanFact;
}
