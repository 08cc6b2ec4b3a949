import { presentItem } from '../../projections/transfers/present';
import { transfers } from '../../projections/transfers/transfers.projection';
import {
  aas,
  fjordbyen,
  gpBerg,
  instant,
  lastOf,
  nordlys,
  nurseDahl,
  offer1,
  offer2,
  offer4,
  paal,
  paalUpTo,
  patientId,
  planId,
  solsiden,
  theDrops,
  then,
} from '../support/paal-facts';
import type { ToldPlan } from '../support/paal-facts';
import { fold } from '../support/projection-specification';
import type { PlanFact } from '../../src/domain/plan/events';

const entriesOf = (facts: readonly PlanFact[], transferId: string) =>
  [...fold(transfers, facts).entries.values()].filter((entry) => entry.transferId === transferId);

describe('the list of transfers', () => {
  it('has each transfer once for all, and once for each party that it concerns', () => {
    expect(
      entriesOf(paalUpTo(8), offer1).map(({ primary, party, providerId }) => [primary, party, providerId]),
    ).toEqual([
      [true, null, null],
      [false, `provider:${solsiden.providerId}`, solsiden.providerId],
      [false, `patient:${patientId}`, null],
      [false, `provider:${fjordbyen.providerId}`, fjordbyen.providerId],
    ]);
  });

  it('has each transfer for the two units between which something was to pass, whoever asked for it', () => {
    const pairs = (facts: readonly PlanFact[], transferId: string) =>
      entriesOf(facts, transferId).flatMap(({ between, party, primary }) =>
        between === null ? [] : [[between, party, primary]],
      );
    expect(pairs(paalUpTo(13), offer4)).toEqual([[`${nordlys.providerId}/${aas.providerId}`, null, false]]);
    expect(pairs(paalUpTo(8), offer1)).toEqual([]);
  });

  it('tells the state, the deadline and how long the answer took', () => {
    expect(entriesOf(paalUpTo(8), offer1)[0]).toMatchObject({
      planId,
      state: 'offered',
      deadline: '2026-02-24T22:59:59.999Z',
      offeredAt: '2026-02-21T08:00:00.000Z',
      answerTimeSeconds: null,
    });
    expect(entriesOf(paalUpTo(9), offer1)[0]).toMatchObject({
      state: 'declined',
      answerTimeSeconds: 4 * 60 * 60,
    });
    expect(entriesOf(paalUpTo(11), offer2)[0]).toMatchObject({
      state: 'accepted',
      answerTimeSeconds: 86_400,
    });
  });

  it('says that it had been accepted by mistake, until it is accepted in earnest', () => {
    const accepted = paalUpTo(11);
    const mistake = then('2026-02-24T08:00:00.000Z', nurseDahl, {
      type: 'EnteredInError',
      data: {
        eventId: lastOf(accepted, 'TransferAccepted'),
        reason: 'Feil pasient',
        corrected: { type: 'TransferAccepted', transferId: offer2, subjects: [theDrops.subject] },
      },
    });
    const offer = { transferId: offer2, subjects: [{ ...theDrops, from: paal }], to: fjordbyen };
    const stateAfter = (...told: readonly ToldPlan[]) => {
      const [entry] = entriesOf(paalUpTo(11, ...told), offer2);
      return entry && presentItem(entry, instant('2026-02-28T08:00:00.000Z'));
    };
    const expired = then('2026-02-26T23:00:00.000Z', gpBerg, { type: 'TransferExpired', data: offer });
    expect(stateAfter(mistake, expired)).toMatchObject({ state: 'expired', acceptedInError: true });
    const again = then('2026-02-24T09:00:00.000Z', nurseDahl, {
      type: 'TransferAccepted',
      data: { ...offer, effectiveFrom: instant('2026-02-24T09:00:00.000Z') },
    });
    expect(stateAfter(mistake, again)).not.toHaveProperty('acceptedInError');
  });

  it('says accepted also while the change lies ahead', () => {
    expect(entriesOf(paalUpTo(13), offer4)[0]).toMatchObject({ state: 'accepted' });
  });

  it('gives the answer at an instant', () => {
    const [entry] = entriesOf(paalUpTo(8), offer1);
    expect(entry && presentItem(entry, instant('2026-02-25T08:00:00.000Z'))).toMatchObject({
      planId,
      transferId: offer1,
      state: 'expired',
      subjects: [{ ...theDrops.subject, title: theDrops.title, from: paal, state: 'expired' }],
      offeredBy: gpBerg,
      answerTimeSeconds: null,
    });
    const [answered] = entriesOf(paalUpTo(9), offer1);
    expect(answered && presentItem(answered, instant('2026-02-25T08:00:00.000Z')).answeredBy).toEqual(
      nurseDahl,
    );
  });
});
