import type { PlanEventOf, PlanFactOf } from '../../src/domain/plan/events';
import { idOf } from '../../src/kernel/event';
import type { PlanId } from '../../src/kernel/ids';
import type { Projection } from '../runner/projection';
import { groupChanges } from '../shared/entry-changes';
import type { EntryGroup } from '../shared/entry-changes';
import type { TransferFact } from '../shared/transfer';
import type { DatedOffer, DeadlineEntry, PlanDeadlines } from './document';
import { isOpen, offersAfter } from './offers';

type Review = NonNullable<PlanDeadlines['review']>;
type DeadlineEvent = PlanEventOf<
  TransferFact['type'] | 'PlanOpened' | 'PlanClosed' | 'PlanReviewed' | 'ReviewScheduled' | 'ReviewFellDue'
>;

const row = (plan: PlanDeadlines | null, fact: TransferFact): PlanDeadlines | null =>
  plan && { ...plan, offers: offersAfter(plan.offers, fact) };

/** What falls due in which plan, soonest first: it tells the process that notes it where to look. */
export const deadlines: Projection<PlanDeadlines, DeadlineEvent, DeadlineEntry> = {
  name: 'deadlines',
  version: 1,
  categories: ['plan'],
  indexes: { entries: [['dueAt']] },
  documentId: (fact) => idOf(fact.stream),
  on: {
    PlanOpened: (_, fact) => opened(fact),
    PlanClosed: (plan) => plan && { ...plan, offers: [], review: null },
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
  entries: (before, after) => groupChanges(groupsOf(before), groupsOf(after)),
};

const opened = ({ data: { planId } }: PlanFactOf<'PlanOpened'>): PlanDeadlines => ({
  planId,
  offers: [],
  review: null,
});

function groupsOf(plan: PlanDeadlines | null): readonly EntryGroup<DeadlineEntry>[] {
  if (!plan) return [];
  const offers = plan.offers.map((offer) => ({
    key: offer.transferId,
    from: [offer],
    entries: () => (isOpen(offer) ? [offerEntry(plan.planId, offer)] : []),
  }));
  const { review, planId } = plan;
  return review
    ? [...offers, { key: 'review', from: [review], entries: () => [reviewEntry(planId, review)] }]
    : offers;
}

const offerEntry = (
  planId: PlanId,
  { transferId, deadline }: DatedOffer,
): readonly [string, DeadlineEntry] => [
  `${planId}/offer/${transferId}`,
  { kind: 'offer', planId, ref: transferId, dueAt: deadline },
];

const reviewEntry = (planId: PlanId, { on, dueAt }: Review): readonly [string, DeadlineEntry] => [
  `${planId}/review`,
  { kind: 'review', planId, ref: on, dueAt },
];
