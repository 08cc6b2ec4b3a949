import { Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Transfer } from '../../api/types';
import { HandoverNote } from '../../shared/parts/handover-note';
import { PartyBadge } from '../../shared/parts/party-badge';
import { TimeText } from '../../shared/parts/time-text';
import { useSharedText } from '../../shared/i18n/language';
import { Facts } from '../plan/facts';
import { useText } from '../texts';
import { OfferActions } from './offer-actions';
import type { OfferAnswer } from './offer-actions';
import { keyOf, waiting } from './subjects';

/** A deadline that is near is said so. */
const soonMs = 48 * 3_600_000;

function Deadline({ at, now }: { readonly at: string; readonly now: number }): ReactNode {
  const t = useText();
  const isSoon = Date.parse(at) - now < soonMs;
  return (
    <span className="held">
      <TimeText at={at} />
      <Tag data-color={isSoon ? 'danger' : 'neutral'} data-size="sm">
        <span>
          {isSoon && t('offer.soon')} <TimeText at={at} as="relative" />
        </span>
      </Tag>
    </span>
  );
}

/** An open offer: what is asked of whom, by whom, why and until when, with the handover note to unfold. */
export function OfferRow(props: {
  readonly planId: string;
  readonly offer: Transfer;
  readonly now: number;
  readonly may: readonly OfferAnswer[];
  /** Whose plan it is, where the page does not say so. */
  readonly patient?: ReactNode;
}): ReactNode {
  const t = useText();
  const shared = useSharedText();
  const { planId, offer, now, may, patient } = props;
  const open = waiting(offer.subjects);
  const [first] = open;
  const title = open.length === 1 && first ? first.title : t('offer.several', { count: open.length });
  const { offeredBy } = offer;
  return (
    <li className="row offer">
      <div className="row-top">
        <h3>{title}</h3>
        {patient}
      </div>
      {open.length > 1 && (
        <ul className="offer-subjects">
          {open.map((subject) => (
            <li key={keyOf(subject)}>
              {subject.title} <small>{t('subject.heldBy', { name: subject.from.name })}</small>
            </li>
          ))}
        </ul>
      )}
      <Facts
        facts={[
          [
            t('offer.askedBy'),
            <span key="by">
              {offeredBy.name}
              {offeredBy.unit !== undefined && `, ${offeredBy.unit}`}
            </span>,
          ],
          // Whoever is asked knows that he is.
          may.includes('accept') ? null : [t('offer.asked'), <PartyBadge key="to" party={offer.to} />],
          [t('offer.answerBy'), <Deadline key="deadline" at={offer.deadline} now={now} />],
          offer.effectiveFrom === undefined
            ? null
            : [t('offer.from'), <TimeText key="from" at={offer.effectiveFrom} />],
          [t('offer.reason'), offer.reason],
        ]}
      />
      {offer.handover && (
        <details>
          <summary>{shared('handover.heading')}</summary>
          <HandoverNote handover={offer.handover} />
        </details>
      )}
      <OfferActions planId={planId} offer={offer} name={title} may={may} />
    </li>
  );
}
