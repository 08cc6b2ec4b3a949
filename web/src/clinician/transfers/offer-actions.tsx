import type { ReactNode } from 'react';
import type { Transfer } from '../../api/types';
import { Actions } from '../plan/edit/actions';
import type { Action } from '../plan/edit/action-button';
import { useText } from '../texts';
import { AcceptForm } from './accept-form';
import { OfferReasonForm } from './offer-reason-form';

export type OfferAnswer = 'accept' | 'decline' | 'withdraw';

/** What can be said to an offer: yes or no by the one who is asked, withdrawn by the one who asked. */
export function OfferActions(props: {
  readonly planId: string;
  readonly offer: Transfer;
  readonly name: string;
  readonly may: readonly OfferAnswer[];
}): ReactNode {
  const t = useText();
  const { planId, offer, name, may } = props;
  const action = (key: OfferAnswer): Action => ({
    key,
    label: t(`answer.${key}`),
    name,
    isMain: key === 'accept',
    form: (close) =>
      key === 'accept' ? (
        <AcceptForm planId={planId} offer={offer} onClose={close} />
      ) : (
        <OfferReasonForm command={key} planId={planId} offer={offer} onClose={close} />
      ),
  });
  if (may.length === 0) return null;
  return <Actions of={name} actions={may.map(action)} />;
}
