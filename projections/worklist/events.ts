import type { PlanEventOf } from '../../src/domain/plan/events';

/** What changes anybody's list or is told to anybody. */
export type WorklistEvent = PlanEventOf<
  | 'PlanOpened'
  | 'PlanClosed'
  | 'PlanReviewed'
  | 'ReviewScheduled'
  | 'ReviewFellDue'
  | 'MeasureAdded'
  | 'MeasureUpdated'
  | 'MeasurePutOnHold'
  | 'MeasureResumed'
  | 'MeasurePerformed'
  | 'MeasureMissed'
  | 'MeasureCompleted'
  | 'MeasureDiscontinued'
  | 'ResponsibilityAssigned'
  | 'TransferOffered'
  | 'TransferAccepted'
  | 'TransferDeclined'
  | 'TransferWithdrawn'
  | 'TransferExpired'
  | 'ResponsibilityTakenOver'
  | 'EnteredInError'
>;
