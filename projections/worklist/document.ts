import type { Subject, Timing } from '../../src/domain/plan/events';
import type { EventId, MeasureId, PatientId, PlanId } from '../../src/kernel/ids';
import type { Instant, PlainDay } from '../../src/kernel/instant';
import type { Transfer } from '../shared/present-transfer';
import type { SubjectLife } from '../shared/tenures';
import type { TransferRecord } from '../shared/transfer';

export interface RecordedPerformance {
  readonly eventId: EventId;
  readonly at: Instant;
  readonly outcome: 'done' | 'missed';
}

/** A measure as far as it tells what is overdue. */
export interface WatchedMeasure {
  readonly measureId: MeasureId;
  readonly onHold: boolean;
  readonly timing?: Timing;
  readonly startsOn?: PlainDay;
  /** Since it was added or last resumed; what was missed before is no longer asked for. */
  readonly watchedFrom: Instant;
  /** In the order of `at`. */
  readonly performances: readonly RecordedPerformance[];
}

export interface WorklistPlan {
  readonly planId: PlanId;
  readonly patient: { readonly patientId: PatientId; readonly name: string };
  readonly title: string;
  /** Record time of the last fact: what had ended by then can be in nobody's list any more. */
  readonly asOf: Instant;
  readonly lives: readonly SubjectLife[];
  readonly measures: readonly WatchedMeasure[];
  readonly transfers: readonly TransferRecord[];
  readonly review: { readonly dueOn: PlainDay; readonly dueAt: Instant } | null;
}

/** In whose list an entry stands, and in which: `party` is `provider:<id>`, `relative:<id>` or `patient:<id>`. */
interface Listed<List extends string> {
  readonly party: string;
  readonly list: List;
  readonly planId: PlanId;
}
interface Item {
  readonly patient: WorklistPlan['patient'];
  readonly subject?: Subject;
  readonly title: string;
}
/** In the list from an instant (included) to another (excluded). */
export interface During {
  readonly from: Instant;
  readonly to: Instant;
}

export type ResponsibleEntry = Listed<'responsible'> & Item & During;
/** Overdue when `dueAt` has passed. */
export type OverdueEntry = Listed<'overdue'> &
  Item &
  During & { readonly dueAt: Instant; readonly why: 'missed' | 'not-recorded' };
/** Due when `dueAt` has come. */
export type ReviewEntry = Listed<'review-due'> &
  Item &
  During & { readonly dueAt: Instant; readonly dueOn: PlainDay };
/** Open until its `deadline` has passed. */
export type OfferEntry = Listed<'offer-to-answer' | 'offer-awaiting-answer'> & Item & Transfer;
export type NoticeEntry = Listed<'notice'> & Notice & { readonly patientId: PatientId };

export interface Notice {
  readonly noticeId: string;
  readonly at: Instant;
  readonly kind:
    | 'offer-answered'
    | 'offer-expired'
    | 'offer-withdrawn'
    | 'taken-over'
    | 'responsibility-ended'
    | 'responsibility-returned'
    | 'review-due';
  readonly text: { readonly nb: string; readonly en: string };
}

export type WorklistEntry = ResponsibleEntry | OverdueEntry | ReviewEntry | OfferEntry | NoticeEntry;
