import type { PlanFactOf } from '../../src/domain/plan/events';
import { changeWhere } from '../shared/lists';
import { reopened, settled } from '../shared/offered-subjects';
import { stateAfter } from '../shared/transfer';
import type { Settling, TransferFact } from '../shared/transfer';
import type { DatedOffer } from './document';

type Offers = readonly DatedOffer[];

/** The offers that wait for an answer, or may do so again, after one more fact. */
export function offersAfter(offers: Offers, fact: TransferFact): Offers {
  if (fact.type === 'TransferOffered') return [...offers, offered(fact)];
  if (fact.type === 'EnteredInError') return corrected(offers, fact);
  return answered(offers, fact).filter(mayFallDue);
}

export const isOpen = ({ subjects }: DatedOffer): boolean =>
  subjects.some(({ state }) => state === 'offered');

/** Of all answers only an acceptance can be entered in error. */
const mayFallDue = (offer: DatedOffer): boolean =>
  isOpen(offer) || offer.subjects.some(({ state }) => state === 'accepted');

const offered = ({ data }: PlanFactOf<'TransferOffered'>): DatedOffer => ({
  transferId: data.transferId,
  deadline: data.deadline,
  subjects: data.subjects.map(({ subject }) => ({ subject, state: 'offered', settledBy: null })),
});

const answered = (offers: Offers, { type, eventId, data }: Settling): Offers =>
  changeWhere(
    offers,
    ({ transferId }) => transferId === data.transferId,
    (offer) => ({ ...offer, subjects: settled(offer.subjects, data.subjects, stateAfter[type], eventId) }),
  );

const corrected = (
  offers: Offers,
  { data: { eventId, corrected: mistake } }: PlanFactOf<'EnteredInError'>,
): Offers =>
  mistake.type === 'TransferAccepted'
    ? changeWhere(
        offers,
        ({ transferId }) => transferId === mistake.transferId,
        (offer) => ({ ...offer, subjects: reopened(offer.subjects, eventId) }),
      )
    : offers;
