import type { PlanFactOf } from '../../src/domain/plan/events';
import { idOf } from '../../src/kernel/event';
import type { Circumstances } from '../../src/kernel/event';
import { groupChanges } from '../shared/entry-changes';
import { livesAfter } from '../shared/lives';
import { transfersAfter } from '../shared/transfer';
import type { Projection, Rows } from '../runner/projection';
import type { WorklistEntry, WorklistPlan } from './document';
import { groupsOf } from './entries';
import { measuresAfter } from './measures';
import type { WorklistEvent } from './events';
import { noticesOf } from './notices';

const row =
  <Fact extends Circumstances>(change: (plan: WorklistPlan, fact: Fact) => Partial<WorklistPlan>) =>
  (plan: WorklistPlan | null, fact: Fact): WorklistPlan | null =>
    plan && { ...plan, ...change(plan, fact), asOf: fact.recordedAt };

const rows: Rows<WorklistPlan, WorklistEvent> = {
  PlanOpened: (_, fact) => opened(fact),
  PlanClosed: row((plan, fact) => ({ lives: livesAfter(plan.lives, fact), review: null })),
  PlanReviewed: row(({ review }, { recordedAt }) => ({
    review: review && review.dueAt <= recordedAt ? null : review,
  })),
  ReviewScheduled: row((_, { data: { on, dueAt } }) => ({ review: { dueOn: on, dueAt } })),
  ReviewFellDue: row(() => ({})),
  MeasureAdded: row((plan, fact) => ({
    lives: livesAfter(plan.lives, fact),
    measures: measuresAfter(plan.measures, fact),
  })),
  MeasureUpdated: row((plan, fact) => ({
    lives: livesAfter(plan.lives, fact),
    measures: measuresAfter(plan.measures, fact),
  })),
  MeasurePutOnHold: row((plan, fact) => ({ measures: measuresAfter(plan.measures, fact) })),
  MeasureResumed: row((plan, fact) => ({ measures: measuresAfter(plan.measures, fact) })),
  MeasurePerformed: row((plan, fact) => ({ measures: measuresAfter(plan.measures, fact) })),
  MeasureMissed: row((plan, fact) => ({ measures: measuresAfter(plan.measures, fact) })),
  MeasureCompleted: row((plan, fact) => ({ lives: livesAfter(plan.lives, fact) })),
  MeasureDiscontinued: row((plan, fact) => ({ lives: livesAfter(plan.lives, fact) })),
  ResponsibilityAssigned: row((plan, fact) => ({ lives: livesAfter(plan.lives, fact) })),
  TransferOffered: row((plan, fact) => ({ transfers: transfersAfter(plan.transfers, fact) })),
  TransferAccepted: row((plan, fact) => ({
    lives: livesAfter(plan.lives, fact),
    transfers: transfersAfter(plan.transfers, fact),
  })),
  TransferDeclined: row((plan, fact) => ({ transfers: transfersAfter(plan.transfers, fact) })),
  TransferWithdrawn: row((plan, fact) => ({
    lives: livesAfter(plan.lives, fact),
    transfers: transfersAfter(plan.transfers, fact),
  })),
  TransferExpired: row((plan, fact) => ({ transfers: transfersAfter(plan.transfers, fact) })),
  ResponsibilityTakenOver: row((plan, fact) => ({ lives: livesAfter(plan.lives, fact) })),
  EnteredInError: row((plan, fact) => ({
    lives: livesAfter(plan.lives, fact),
    measures: measuresAfter(plan.measures, fact),
    transfers: transfersAfter(plan.transfers, fact),
  })),
};

/** Each party's lists: every one of them is one indexed query by `party` and `list`. */
export const worklist: Projection<WorklistPlan, WorklistEvent, WorklistEntry> = {
  name: 'worklist',
  version: 4,
  categories: ['plan'],
  indexes: {
    entries: [
      ['party', 'list', 'at'],
      ['party', 'list', 'dueAt'],
      ['party', 'list', 'deadline'],
    ],
  },
  documentId: (fact) => idOf(fact.stream),
  on: rows,
  entries: (before, after, fact) => [
    ...groupChanges(groupsOf(before), groupsOf(after)),
    ...(after ? noticesOf(before ?? after, after, fact) : []).map((notice) => ({
      id: `${notice.noticeId}/${notice.party}`,
      entry: notice,
    })),
  ],
};

const opened = (fact: PlanFactOf<'PlanOpened'>): WorklistPlan => ({
  planId: fact.data.planId,
  patient: { patientId: fact.data.patient.patientId, name: fact.data.patient.name },
  title: fact.data.title,
  asOf: fact.recordedAt,
  lives: livesAfter([], fact),
  measures: [],
  transfers: [],
  review: null,
});
