import type { PlanCommand } from '../../domain/plan/commands';

/** What a caller must be allowed to, to give a command or read something of a plan. */
export type Permission =
  | 'read'
  | 'read-status'
  | 'read-responsibility'
  | 'read-history'
  | 'replay-masked'
  | 'clinical'
  | 'lead'
  | 'offer'
  | 'answer'
  | 'take-over'
  | 'voice'
  | 'comment'
  | 'accept-goals'
  | 'perform'
  | 'observe'
  | 'correct'
  | 'open-emergency';

type ChangeType = Exclude<PlanCommand['type'], 'OpenPlan' | 'NoteWhatFellDue'>;

/** A row per command: a new one without a permission does not compile. */
export const permissionFor: Readonly<Record<ChangeType, Permission>> = {
  ApprovePlan: 'clinical',
  PausePlan: 'clinical',
  ResumePlan: 'clinical',
  ClosePlan: 'clinical',
  ReviewPlan: 'lead',
  ScheduleReview: 'lead',
  StateWhatMatters: 'voice',
  CommentOnPlan: 'comment',
  AddProblem: 'clinical',
  UpdateProblem: 'clinical',
  ResolveProblem: 'clinical',
  AddGoal: 'clinical',
  UpdateGoal: 'clinical',
  AcceptGoal: 'accept-goals',
  RejectGoal: 'accept-goals',
  AssessGoal: 'clinical',
  EndGoal: 'clinical',
  AddMeasure: 'clinical',
  UpdateMeasure: 'clinical',
  StartMeasure: 'clinical',
  PutMeasureOnHold: 'clinical',
  ResumeMeasure: 'clinical',
  CompleteMeasure: 'clinical',
  DiscontinueMeasure: 'clinical',
  RecordPerformance: 'perform',
  OfferTransfer: 'offer',
  AcceptTransfer: 'answer',
  DeclineTransfer: 'answer',
  WithdrawTransfer: 'offer',
  TakeOverResponsibility: 'take-over',
  AddCareTeamMember: 'lead',
  UpdateCareTeamMember: 'lead',
  RemoveCareTeamMember: 'lead',
  DefineZone: 'clinical',
  RemoveZone: 'clinical',
  ReportObservation: 'observe',
  EnterInError: 'correct',
};
