import type { ReactNode } from 'react';
import type { OfferItem } from '../../api/types';
import { useAccess } from '../../api/use-access';
import type { OfferAnswer } from '../transfers/offer-actions';
import { OfferRow } from '../transfers/offer-row';
import { waiting } from '../transfers/subjects';
import { PatientLink } from './patient-link';

/** Who is asked need not be in the team: then there is no plan for him to read yet. */
function PatientOf({ offer }: { readonly offer: OfferItem }): ReactNode {
  const { data } = useAccess(offer.planId);
  return data?.reads.includes('plan') ? <PatientLink of={offer} /> : <span>{offer.patient.name}</span>;
}

/** Open offers, the nearest deadline first. */
export function OfferList(props: {
  readonly offers: readonly OfferItem[];
  readonly now: number;
  readonly may: readonly OfferAnswer[];
}): ReactNode {
  const { offers, now, may } = props;
  return (
    <ul className="rows">
      {offers
        .filter(({ subjects }) => waiting(subjects).length > 0)
        .map((offer) => (
          <OfferRow
            key={offer.transferId}
            planId={offer.planId}
            offer={offer}
            now={now}
            may={may}
            patient={<PatientOf offer={offer} />}
          />
        ))}
    </ul>
  );
}
