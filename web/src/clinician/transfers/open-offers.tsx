import { Heading } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PlanAccess, Transfer } from '../../api/types';
import { useAccess } from '../../api/use-access';
import { useSession } from '../../shared/shell/session-context';
import { usePlanHere } from '../plan/plan-context';
import { useText } from '../texts';
import type { OfferAnswer } from './offer-actions';
import { OfferRow } from './offer-row';
import { waiting } from './subjects';

/** The receiving unit answers; the unit that asked, or the coordinator, takes it back. */
function answersOf(
  { to, offeredBy }: Transfer,
  access: PlanAccess | undefined,
  providerId: string | undefined,
): readonly OfferAnswer[] {
  const may = access?.commands ?? [];
  if (may.includes('AcceptTransfer') && to.providerId !== undefined && to.providerId === providerId) {
    return ['accept', 'decline'];
  }
  const isSender = offeredBy.providerId !== undefined && offeredBy.providerId === providerId;
  return may.includes('WithdrawTransfer') && (isSender || access?.basis === 'coordinator')
    ? ['withdraw']
    : [];
}

/** What is asked in this plan and not answered yet. */
export function OpenOffers(): ReactNode {
  const t = useText();
  const { plan } = usePlanHere();
  const { me } = useSession();
  const { data: access } = useAccess(plan.planId);
  const [now] = useState(Date.now);
  const open = plan.transfers.filter(({ subjects }) => waiting(subjects).length > 0);
  if (open.length === 0) return null;
  return (
    <div className="part">
      <Heading level={3} data-size="2xs">
        {t('offer.open')}
      </Heading>
      <ul className="rows" data-tone="offers">
        {open.map((offer) => (
          <OfferRow
            key={offer.transferId}
            planId={plan.planId}
            offer={offer}
            now={now}
            may={answersOf(offer, access, me.party?.providerId)}
          />
        ))}
      </ul>
    </div>
  );
}
