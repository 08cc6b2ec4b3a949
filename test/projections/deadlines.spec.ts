import { deadlines } from '../../projections/deadlines/deadlines.projection';
import type { PlanEvent, PlanFact } from '../../src/domain/plan/events';
import {
  day,
  gpBerg,
  instant,
  lastOf,
  nurseDahl,
  offer1,
  offer2,
  paalUpTo,
  planId,
  register,
  theDrops,
  then,
} from '../support/paal-facts';
import { fold } from '../support/projection-specification';

const entriesAfter = (facts: readonly PlanFact[]) => [...fold(deadlines, facts).entries.values()];

describe('the deadlines', () => {
  it('are there for an open offer', () => {
    expect(entriesAfter(paalUpTo(8))).toEqual([
      { kind: 'offer', planId, ref: offer1, dueAt: '2026-02-24T22:59:59.999Z' },
    ]);
  });

  it.each([
    ['declined', 9],
    ['accepted', 11],
    ['expired', 12],
  ])('are gone when the offer is %s', (_, row) => {
    expect(entriesAfter(paalUpTo(row))).toEqual([]);
  });

  it('are back when the acceptance was entered in error', () => {
    const facts = paalUpTo(
      11,
      then('2026-02-23T09:00:00.000Z', nurseDahl, {
        type: 'EnteredInError',
        data: {
          eventId: lastOf(paalUpTo(11), 'TransferAccepted'),
          reason: 'Feil',
          corrected: { type: 'TransferAccepted', transferId: offer2, subjects: [theDrops.subject] },
        },
      }),
    );
    expect(entriesAfter(facts).map(({ ref }) => ref)).toEqual([offer2]);
  });

  const offersAfter = (row: number) => fold(deadlines, paalUpTo(row)).documents.get(planId)?.offers;

  it('keep of an open offer nothing that is said in it', () => {
    expect(offersAfter(8)).toEqual([
      {
        transferId: offer1,
        deadline: '2026-02-24T22:59:59.999Z',
        subjects: [{ subject: theDrops.subject, state: 'offered', settledBy: null }],
      },
    ]);
  });

  it('keep of the answered offers only those that a correction can open again', () => {
    expect(offersAfter(9)).toEqual([]);
    expect(offersAfter(12)?.map(({ transferId }) => transferId)).toEqual([offer2]);
  });

  const scheduled: PlanEvent = {
    type: 'ReviewScheduled',
    data: { on: day('2026-06-01'), dueAt: instant('2026-05-31T22:00:00.000Z') },
  };
  const at = '2026-01-15T08:00:00.000Z';

  it('are there for the next review only', () => {
    const sooner: PlanEvent = {
      type: 'ReviewScheduled',
      data: { on: day('2026-05-01'), dueAt: instant('2026-04-30T22:00:00.000Z') },
    };
    expect(entriesAfter(paalUpTo(6, then(at, gpBerg, scheduled), then(at, gpBerg, sooner)))).toEqual([
      { kind: 'review', planId, ref: '2026-05-01', dueAt: '2026-04-30T22:00:00.000Z' },
    ]);
  });

  it.each<[string, string, PlanEvent, number]>([
    [
      'gone when it is noted',
      '2026-05-31T22:00:00.000Z',
      { type: 'ReviewFellDue', data: { on: day('2026-06-01') } },
      0,
    ],
    [
      'gone when it has been held',
      '2026-06-02T08:00:00.000Z',
      { type: 'PlanReviewed', data: { summary: 'Bra' } },
      0,
    ],
    ['still there after an earlier one', at, { type: 'PlanReviewed', data: { summary: 'Bra' } }, 1],
    ['gone with the plan', at, { type: 'PlanClosed', data: { reason: 'Flyttet', ended: [] } }, 0],
  ])('of a review are %s', (_, when, event, left) => {
    const facts = paalUpTo(6, then(at, gpBerg, scheduled), then(when, register, event));
    expect(entriesAfter(facts)).toHaveLength(left);
  });
});
