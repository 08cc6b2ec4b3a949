import type { PlanEventOf, PlanFactOf } from '../../src/domain/plan/events';
import { idOf } from '../../src/kernel/event';
import type { Projection } from '../runner/projection';
import { entryChanges } from '../shared/entry-changes';
import { transfersAfter } from '../shared/transfer';
import type { TransferFact } from '../shared/transfer';
import type { DeadlineEntry, PlanDeadlines } from './document';

type DeadlineEvent = PlanEventOf<
  TransferFact['type'] | 'PlanOpened' | 'PlanClosed' | 'PlanReviewed' | 'ReviewScheduled' | 'ReviewFellDue'
>;

const row = (plan: PlanDeadlines | null, fact: TransferFact): PlanDeadlines | null =>
  plan && { ...plan, transfers: transfersAfter(plan.transfers, fact) };

/** What falls due in which plan, soonest first: it tells the process that notes it where to look. */
export const deadlines: Projection<PlanDeadlines, DeadlineEvent, DeadlineEntry> = {
  name: 'deadlines',
  version: 1,
  categories: ['plan'],
  indexes: { entries: [['dueAt'], ['planId', 'dueAt']] },
  documentId: (fact) => idOf(fact.stream),
  on: {
    PlanOpened: (_, fact) => opened(fact),
    PlanClosed: (plan) => plan && { ...plan, transfers: [], review: null },
    PlanReviewed: (plan, { recordedAt }) =>
      plan && { ...plan, review: plan.review && plan.review.dueAt <= recordedAt ? null : plan.review },
    ReviewScheduled: (plan, { data }) => plan && { ...plan, review: data },
    ReviewFellDue: (plan) => plan && { ...plan, review: null },
    TransferOffered: row,
    TransferAccepted: row,
    TransferDeclined: row,
    TransferWithdrawn: row,
    TransferExpired: row,
    EnteredInError: row,
  },
  entries: (before, after) => entryChanges(entriesOf(before), entriesOf(after)),
};

const opened = ({ data: { planId } }: PlanFactOf<'PlanOpened'>): PlanDeadlines => ({
  planId,
  transfers: [],
  review: null,
});

function entriesOf(plan: PlanDeadlines | null): ReadonlyMap<string, DeadlineEntry> {
  if (!plan) return new Map();
  const { planId, review } = plan;
  const open = plan.transfers.filter(({ subjects }) => subjects.some(({ state }) => state === 'offered'));
  const offers = open.map(
    ({ transferId, deadline }) =>
      [`${planId}/offer/${transferId}`, { kind: 'offer', planId, ref: transferId, dueAt: deadline }] as const,
  );
  const reviews = review
    ? [[`${planId}/review`, { kind: 'review', planId, ref: review.on, dueAt: review.dueAt }] as const]
    : [];
  return new Map<string, DeadlineEntry>([...offers, ...reviews]);
}
