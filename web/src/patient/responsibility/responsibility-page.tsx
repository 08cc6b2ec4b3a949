import type { ReactNode } from 'react';
import { usePlanHere } from '../here/here';
import { PlanPageFrame } from '../here/plan-page-frame';
import { useOffersToMe } from '../here/use-worklist';
import { Section } from '../parts/section';
import { useText } from '../texts';
import { OfferToMe } from './offer-to-me';
import { WaitingOffer } from './waiting-offer';
import { WhoBefore } from './who-before';
import { WhoNow } from './who-now';

function Offers(): ReactNode {
  const t = useText();
  const { plan } = usePlanHere();
  const toMe = useOffersToMe();
  const fromHim = plan.transfers.filter(
    ({ state, offeredBy }) => state === 'offered' && offeredBy.role === 'patient',
  );
  return (
    <>
      {toMe.length > 0 && (
        <Section title={t('responsibility.toYou')}>
          {toMe.map((offer) => (
            <OfferToMe key={offer.transferId} offer={offer} />
          ))}
        </Section>
      )}
      {fromHim.length > 0 && (
        <Section title={t('responsibility.fromYou')}>
          {fromHim.map((offer) => (
            <WaitingOffer key={offer.transferId} offer={offer} />
          ))}
        </Section>
      )}
    </>
  );
}

/** Who has the responsibility, now and before; what the reader is asked to take over, and what he offers. */
export function ResponsibilityPage(): ReactNode {
  const t = useText();
  return (
    <PlanPageFrame title={t('responsibility.title')}>
      <Offers />
      <WhoNow />
      <WhoBefore />
    </PlanPageFrame>
  );
}
