import type { AuditEntry } from '../../projections/audit-trail/document';
import { auditTrail } from '../../projections/audit-trail/audit-trail.projection';
import type { PlanFact } from '../../src/domain/plan/events';
import type { MemberId, RelativeId } from '../../src/kernel/ids';
import {
  check,
  doctorStrand,
  drops,
  eyeLie,
  fjordbyen,
  gpBerg,
  instant,
  lastOf,
  legevakten,
  nordlys,
  nurseDahl,
  offer4,
  paal,
  paalUpTo,
  patientId,
  planId,
  theCheck,
  theDrops,
  then,
} from '../support/paal-facts';
import { eventIdAt, fold } from '../support/projection-specification';

const trailOf = (facts: readonly PlanFact[]): readonly AuditEntry[] => [
  ...fold(auditTrail, facts).entries.values(),
];
const lastIn = (facts: readonly PlanFact[]): AuditEntry => {
  const entry = trailOf(facts).at(-1);
  if (!entry) throw new Error('Nothing was recorded');
  return entry;
};
const at = '2026-06-01T08:00:00.000Z';

describe('the audit trail', () => {
  it('has one entry for every event', () => {
    const facts = paalUpTo(17);
    expect(trailOf(facts).map(({ revision }) => revision)).toEqual(facts.map(({ revision }) => revision));
  });

  it('tells who changed what, when, from what to what', () => {
    const facts = paalUpTo(
      6,
      then(at, gpBerg, {
        type: 'MeasureUpdated',
        data: { measureId: check, changes: { title: 'Kontroll hvert halvår' } },
      }),
    );
    expect(lastIn(facts)).toEqual({
      planId,
      patientId,
      revision: 17,
      eventId: eventIdAt(17),
      type: 'MeasureUpdated',
      occurredAt: at,
      recordedAt: at,
      actor: gpBerg,
      actorKey: gpBerg.practitionerId,
      providerId: gpBerg.providerId,
      summary: {
        nb: 'Berg (Solsiden legesenter) endret tiltaket «Kontroll hvert halvår».',
        en: 'Berg (Solsiden legesenter) changed the measure “Kontroll hvert halvår”.',
      },
      changes: [{ path: `/measures/${check}/title`, before: theCheck.title, after: 'Kontroll hvert halvår' }],
    });
  });

  it('tells why', () => {
    expect(lastIn(paalUpTo(9)).reason).toBe('Mangler opplæring');
    expect(lastIn(paalUpTo(14)).reason).toBe('Akutte øyesmerter');
    expect(lastIn(paalUpTo(17)).lateReason).toBe('Målt hos øyelegen');
  });

  it('tells of a takeover who had it before', () => {
    expect(lastIn(paalUpTo(14)).changes).toEqual([
      { path: `/measures/${drops}/responsible`, before: fjordbyen, after: legevakten },
    ]);
  });

  it('leaves out what did not change', () => {
    const again = then(at, gpBerg, { type: 'PlanApproved', data: { madeWithPatient: true } });
    expect(lastIn(paalUpTo(6, again)).changes).toEqual([]);
  });

  it('shows what is added without anything before it', () => {
    expect(lastIn(paalUpTo(7)).changes).toEqual([
      {
        path: `/measures/${drops}/performances/${lastOf(paalUpTo(7), 'MeasureMissed')}`,
        before: null,
        after: { outcome: 'missed', at: '2026-02-19T20:00:00.000Z' },
      },
    ]);
  });

  it('shows what a removed member of the care team had been', () => {
    const removed = then(at, gpBerg, {
      type: 'CareTeamMemberRemoved',
      data: { memberId: '90000000-0000-4000-8000-000000000001' as MemberId, party: nordlys },
    });
    expect(lastIn(paalUpTo(6, removed)).changes.map(({ before, after }) => [before, after])).toEqual([
      [nordlys, null],
      ['behandler', null],
    ]);
  });

  it('tells relatives apart, and names other actors by their role', () => {
    const anne = { role: 'relative', name: 'Anne', relativeId: 'a1' as RelativeId } as const;
    const performed = then(at, anne, {
      type: 'MeasurePerformed',
      data: { measureId: drops, at: instant(at) },
    });
    expect(lastIn(paalUpTo(6, performed))).toMatchObject({
      actorKey: 'a1',
      providerId: null,
      summary: { nb: 'Anne noterte som gjort: «Øyedråper daglig».' },
    });
    expect(lastIn(paalUpTo(12))).toMatchObject({
      actorKey: 'system',
      summary: {
        nb: 'Registeret noterte at Øyelegene Aas ikke svarte innen fristen på spørsmålet om å overta «Årlig kontroll hos øyelege».',
        en: 'The register noted that Øyelegene Aas did not answer in time whether to take over “Årlig kontroll hos øyelege”.',
      },
    });
  });
});

describe('corrections in the audit trail', () => {
  it('tell which value the plan went back to', () => {
    const facts = paalUpTo(
      11,
      then(at, nurseDahl, {
        type: 'EnteredInError',
        data: {
          eventId: lastOf(paalUpTo(11), 'TransferAccepted'),
          reason: 'Feil pasient',
          corrected: { type: 'TransferAccepted', subjects: [theDrops.subject] },
        },
      }),
    );
    expect(lastIn(facts).summary.nb).toBe(
      'Dahl (Fjordbyen hjemmetjeneste) rettet en feil: overtakelsen etter avtale av «Øyedråper daglig» skulle ikke vært ført.',
    );
    expect(lastIn(facts).changes).toContainEqual({
      path: `/measures/${drops}/responsible`,
      before: fjordbyen,
      after: paal,
    });
  });

  it('name what they took away', () => {
    const facts = paalUpTo(
      6,
      then(at, gpBerg, {
        type: 'EnteredInError',
        data: {
          eventId: lastOf(paalUpTo(6), 'MeasureAdded'),
          reason: 'Feil pasient',
          corrected: { type: 'MeasureAdded', measureId: check, responsible: nordlys },
        },
      }),
    );
    expect(lastIn(facts).summary.en).toBe(
      'Berg (Solsiden legesenter) corrected a mistake: the measure “Årlig kontroll hos øyelege” should not have been entered.',
    );
    expect(lastIn(facts).changes).toContainEqual({
      path: `/measures/${check}/title`,
      before: theCheck.title,
      after: null,
    });
  });

  it('do not take a cancelled transfer for one that held', () => {
    const facts = paalUpTo(
      13,
      then('2026-03-25T08:00:00.000Z', eyeLie, {
        type: 'TransferWithdrawn',
        data: {
          transferId: offer4,
          subjects: [{ ...theCheck, from: nordlys }],
          to: fjordbyen,
          cause: 'takeover',
        },
      }),
      then('2026-03-25T08:00:00.000Z', doctorStrand, {
        type: 'ResponsibilityTakenOver',
        data: { subjects: [{ ...theCheck, from: nordlys }], to: legevakten, justification: 'Akutt' },
      }),
    );
    expect(lastIn(facts).changes).toEqual([
      { path: `/measures/${check}/responsible`, before: nordlys, after: legevakten },
    ]);
  });
});
