import { auditTrail } from '../../projections/audit-trail/audit-trail.projection';
import type { NetChange } from '../../projections/audit-trail/net-changes';
import type { Moment } from '../../projections/audit-trail/versions';
import type { PlanFact } from '../../src/domain/plan/events';
import type { TransferId } from '../../src/kernel/ids';
import { completedEntries } from '../support/fields-shown';
import { given } from '../support/given';
import { netOf } from '../support/net-recount';
import {
  aas,
  check,
  doctorStrand,
  drops,
  fjordbyen,
  gpBerg,
  instant,
  lastOf,
  legevakten,
  nordlys,
  paal,
  paalUpTo,
  specialistAas,
  theDrops,
  then,
} from '../support/paal-facts';
import { fold } from '../support/projection-specification';

/** What differs between the end of the earlier facts and an instant after the later ones. */
function netBetween(earlier: readonly PlanFact[], later: readonly PlanFact[], at: string) {
  const { documents, entries } = fold(auditTrail, later);
  const history = given([...documents.values()][0], 'history');
  const last = given(earlier.at(-1), 'last fact seen');
  const from: Moment = { revision: last.revision, at: last.recordedAt };
  const span = { from, to: { revision: later.length - 1, at: instant(at) } };
  return netOf({ history, entries: completedEntries([...entries.values()]) }, span);
}
const ofTheDrops = (net: readonly NetChange[]) =>
  net.filter(({ path }) => path === `/measures/${drops}/responsible`);

const june = '2026-06-01T08:00:00.000Z';
const handedOver = (transferId: TransferId) =>
  then('2026-04-18T09:00:00.000Z', specialistAas, {
    type: 'TransferAccepted',
    data: {
      transferId,
      subjects: [{ ...theDrops, from: legevakten }],
      to: aas,
      effectiveFrom: instant('2026-05-01T08:00:00.000Z'),
    },
  });

describe('what has changed in a plan', () => {
  it('is by whoever made it so, not by one whose change has yet to begin', () => {
    const later = paalUpTo(14, handedOver('t1' as TransferId));
    const net = ofTheDrops(netBetween(paalUpTo(13), later, '2026-04-20T08:00:00.000Z'));
    expect(net).toMatchObject([{ before: fjordbyen, after: legevakten, by: doctorStrand }]);
  });

  it('is by one whose change has begun since, from when it began', () => {
    const earlier = paalUpTo(14, handedOver('t1' as TransferId));
    expect(ofTheDrops(netBetween(earlier, earlier, june))).toMatchObject([
      {
        path: `/measures/${drops}/responsible`,
        before: legevakten,
        after: aas,
        by: specialistAas,
        at: '2026-05-01T08:00:00.000Z',
        recordedAt: '2026-04-18T09:00:00.000Z',
      },
    ]);
  });

  it('leaves out what was noted of a measure that should never have been added', () => {
    const told = [
      then('2026-03-01T08:00:00.000Z', gpBerg, {
        type: 'MeasurePerformed',
        data: { measureId: check, at: instant('2026-03-01T08:00:00.000Z') },
      }),
    ];
    const noted = netBetween(paalUpTo(6), paalUpTo(6, ...told), june);
    expect(noted.map(({ path }) => path)).toEqual([expect.stringMatching(/\/performances\//)]);
    const mistake = then(june, gpBerg, {
      type: 'EnteredInError',
      data: {
        eventId: lastOf(paalUpTo(6), 'MeasureAdded'),
        reason: 'Feil pasient',
        corrected: { type: 'MeasureAdded', measureId: check, responsible: nordlys },
      },
    });
    const gone = netBetween(paalUpTo(6), paalUpTo(6, ...told, mistake), june);
    expect(gone.map(({ path }) => path)).not.toContainEqual(expect.stringMatching(/\/performances\//));
    expect(gone).toContainEqual(
      expect.objectContaining({ path: `/measures/${check}/responsible`, before: nordlys, after: null }),
    );
  });

  it('is nothing where somebody took over and it came back', () => {
    const back = then('2026-02-25T08:00:00.000Z', gpBerg, {
      type: 'ResponsibilityTakenOver',
      data: { subjects: [{ ...theDrops, from: fjordbyen }], to: paal, justification: 'Frisk' },
    });
    expect(ofTheDrops(netBetween(paalUpTo(10), paalUpTo(11, back), june))).toEqual([]);
  });
});
