import { subjectKey } from '../../src/domain/plan/events';
import type { TransferId } from '../../src/kernel/ids';
import type { Instant } from '../../src/kernel/instant';
import { pendingAt } from '../../src/kernel/timeline';
import { hasLapsed } from '../shared/present-transfer';
import { lifeOf, tenureAt } from '../shared/tenures';
import type { PlanDocument } from './document';
import type { Responsibility } from './plan';

/** Who answers for a subject at the instant; null before anybody has been given it. */
export function responsibilityAt(plan: PlanDocument, key: string, at: Instant): Responsibility | null {
  const life = lifeOf(plan.lives, key);
  const tenure = life && tenureAt(life, at);
  if (!tenure) return null;
  const transferId = openTransferOf(plan, key, at);
  return { responsible: tenure.responsible, since: tenure.from, ...(transferId && { transferId }) };
}

/** The offer that waits for its answer, or the accepted one that has not begun: both are open to being cancelled. */
function openTransferOf(plan: PlanDocument, key: string, at: Instant): TransferId | undefined {
  const offered = plan.transfers.find(
    (transfer) =>
      !hasLapsed(transfer, at) &&
      transfer.subjects.some(({ subject, state }) => subjectKey(subject) === key && state === 'offered'),
  );
  return offered?.transferId ?? pendingAt(lifeOf(plan.lives, key)?.tenures ?? [], at)[0]?.transferId;
}
