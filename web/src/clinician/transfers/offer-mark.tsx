import type { ReactNode } from 'react';
import { TimeText } from '../../shared/parts/time-text';
import { usePlanHere } from '../plan/plan-context';
import { useText } from '../texts';

/** Beside who has it: who is asked to take over, or has said yes and begins later. */
export function OfferMark({ transferId }: { readonly transferId: string | undefined }): ReactNode {
  const t = useText();
  const { transfers } = usePlanHere().plan;
  const offer = transfers.find((one) => one.transferId === transferId);
  if (!offer) return null;
  const isAccepted = offer.state === 'accepted' && offer.effectiveFrom !== undefined;
  return (
    <small>
      {t(isAccepted ? 'offer.later' : 'offer.waitsFor', { name: offer.to.name })}{' '}
      <TimeText at={isAccepted ? (offer.effectiveFrom ?? offer.deadline) : offer.deadline} as="day" />
    </small>
  );
}
