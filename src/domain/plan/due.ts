import { register } from '../../kernel/actor';
import { later } from '../../kernel/instant';
import { subjectKey } from './events';
import type { EventId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { PlanDecided } from './decision';
import { evolve } from './evolve';
import type { PlanFact } from './events';
import type { Plan, TransferRecord } from './state';

/** What time alone has done and the register has not noted: each event at its own instant, whenever it is noted. */
export function whatFellDue(plan: Plan, now: Instant): readonly PlanDecided[] {
  if (plan.status === 'closed') return [];
  return [...lapsedOffers(plan, now), ...dueReview(plan, now)].toSorted((a, b) =>
    a.occurredAt < b.occurredAt ? -1 : 1,
  );
}

const lapsedOffers = (plan: Plan, now: Instant): readonly PlanDecided[] =>
  Object.values(plan.transfers)
    .filter((transfer) => transfer.deadline <= now && unanswered(transfer).length > 0)
    .map((transfer) => ({
      type: 'TransferExpired',
      data: {
        transferId: transfer.transferId,
        to: transfer.to,
        subjects: unanswered(transfer),
      },
      occurredAt: transfer.deadline,
      by: register,
    }));

const unanswered = ({ subjects, answers }: TransferRecord) =>
  subjects.filter(({ subject }) => answers[subjectKey(subject)] === 'offered');

const dueReview = ({ nextReview }: Plan, now: Instant): readonly PlanDecided[] =>
  nextReview && !nextReview.noted && nextReview.dueAt <= now
    ? [
        {
          type: 'ReviewFellDue',
          data: { on: nextReview.on },
          occurredAt: later(nextReview.dueAt, nextReview.since),
          by: register,
        },
      ]
    : [];

/** The state with events in it that are decided and not yet recorded. */
export function foldDecided(plan: Plan, decided: readonly PlanDecided[], now: Instant): Plan {
  return decided.reduce<Plan>((state, event) => {
    const provisional = {
      ...event,
      by: event.by ?? register,
      eventId: '' as EventId,
      stream: `plan-${state.planId}`,
      revision: -1,
      recordedAt: now,
    } as PlanFact;
    const next = evolve(state, provisional);
    return next.status === 'unopened' ? state : next;
  }, plan);
}
