import type { ReactNode } from 'react';
import { PartyBadge } from '../../shared/parts/party-badge';
import { TimeText } from '../../shared/parts/time-text';
import { useText } from '../texts';
import { OfferMark } from '../transfers/offer-mark';
import { ApprovalText } from './course/approval-text';
import { NotReady } from './course/not-ready';
import { PlanActions } from './course/plan-actions';
import { ChangedMark } from './changes/changed-mark';
import { Facts } from './facts';
import { ThingHistory } from './history/thing-history';
import { usePlanHere } from './plan-context';

/** The state of the plan as a whole: who leads it, whether it is approved, when it is gone through next. */
export function Overview(): ReactNode {
  const t = useText();
  const { coordination, nextReviewOn } = usePlanHere().plan;
  return (
    <section className="overview" aria-label={t('plan.overview')}>
      <Facts
        facts={[
          [
            t('field.coordination'),
            <span key="coordination" className="held">
              <PartyBadge party={coordination.responsible} />
              <ChangedMark path="/coordination" />
              <OfferMark transferId={coordination.transferId} />
            </span>,
          ],
          [t('field.approval'), <ApprovalText key="approval" />],
          [
            t('field.nextReviewOn'),
            nextReviewOn === undefined ? (
              <span key="review" className="subtle">
                {t('course.noReview')}
              </span>
            ) : (
              <span key="review" className="held">
                <TimeText at={nextReviewOn} as="day" />
                <ThingHistory path="/nextReviewOn" label={t('field.nextReviewOn')} />
              </span>
            ),
          ],
        ]}
      />
      <NotReady />
      <PlanActions />
    </section>
  );
}
