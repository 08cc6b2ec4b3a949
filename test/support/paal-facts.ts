import type { Measure, PlanEvent, PlanFact, Subject } from '../../src/domain/plan/events';
import type { Actor } from '../../src/kernel/actor';
import type {
  EventId,
  GoalId,
  MeasureId,
  MemberId,
  ObservationId,
  PatientId,
  PlanId,
  PractitionerId,
  ProblemId,
  ProviderId,
  TransferId,
} from '../../src/kernel/ids';
import type { Instant, PlainDay } from '../../src/kernel/instant';
import type { Party } from '../../src/kernel/party';
import { eventIdAt, factsOf } from './projection-specification';
import type { Told } from './projection-specification';

/** Pål's plan (scenario 1) as the facts that its rows leave behind, with fixed ids and times. */
export const planId = '10000000-0000-4000-8000-000000000001' as PlanId;
export const patientId = '20000000-0000-4000-8000-000000000001' as PatientId;
export const drops = '30000000-0000-4000-8000-000000000001' as MeasureId;
export const check = '30000000-0000-4000-8000-000000000002' as MeasureId;
export const glaucoma = '40000000-0000-4000-8000-000000000001' as ProblemId;
export const pressureGoal = '50000000-0000-4000-8000-000000000001' as GoalId;
export const dropGoal = '50000000-0000-4000-8000-000000000002' as GoalId;
const offerIds = ['a', 'b', 'c', 'd', 'e'].map(
  (letter) => `60000000-0000-4000-8000-00000000000${letter}` as TransferId,
);
const [offer1, offer2, offer3, offer4, offer5] = offerIds as [
  TransferId,
  TransferId,
  TransferId,
  TransferId,
  TransferId,
];
export { offer1, offer2, offer4 };

const unit = (digit: string, name: string): Party & { readonly kind: 'provider' } => ({
  kind: 'provider',
  providerId: `70000000-0000-4000-8000-00000000000${digit}` as ProviderId,
  name,
});
export const solsiden = unit('1', 'Solsiden legesenter');
export const nordlys = unit('2', 'Nordlys sykehus, øyeavdelingen');
export const aas = unit('3', 'Øyelegene Aas');
export const fjordbyen = unit('4', 'Fjordbyen hjemmetjeneste');
export const legevakten = unit('5', 'Fjordbyen legevakt');
export const paal: Party = { kind: 'patient', name: 'Pål Hansen' };

const practitioner = (digit: string, name: string, at: typeof solsiden): Actor => ({
  role: 'practitioner',
  name,
  practitionerId: `80000000-0000-4000-8000-00000000000${digit}` as PractitionerId,
  providerId: at.providerId,
  unit: at.name,
});
export const gpBerg = practitioner('1', 'Berg', solsiden);
export const eyeLie = practitioner('2', 'Lie', nordlys);
export const specialistAas = practitioner('3', 'Aas', aas);
export const nurseDahl = practitioner('4', 'Dahl', fjordbyen);
export const doctorStrand = practitioner('5', 'Strand', legevakten);
export const paalHimself: Actor = { role: 'patient', name: 'Pål Hansen' };
export const register: Actor = { role: 'system', name: 'Sammen' };

export const coordination: Subject = { coordination: true };
export const theDrops = { subject: { measureId: drops }, title: 'Øyedråper daglig' };
export const theCheck = { subject: { measureId: check }, title: 'Årlig kontroll hos øyelege' };
export const theCoordination = { subject: coordination, title: 'Koordinering' };
export const handover = {
  situation: 'Glemmer dråpene',
  background: 'Grønn stær',
  assessment: 'Trenger hjelp',
  recommendation: 'Drypp hver kveld',
};

export const instant = (text: string): Instant => text as Instant;
export const day = (text: string): PlainDay => text as PlainDay;
/** The end of the day in Oslo, winter and summer. */
const endOf = { winter: 'T22:59:59.999Z', summer: 'T21:59:59.999Z' };

export type ToldPlan = Told<PlanEvent>;
const row = (at: string, by: Actor, ...events: readonly PlanEvent[]): readonly ToldPlan[] =>
  events.map((event) => ({ ...event, at, by }));

const measure = (over: Partial<Measure>): Measure => ({
  part: 'treatment',
  title: '',
  problemIds: [glaucoma],
  goalIds: [],
  ...over,
});

export const dropsMeasure = measure({
  part: 'self-treatment',
  title: theDrops.title,
  timing: { frequency: { times: 1, per: 'day' }, at: ['21:00'] },
  medicationRef: 'PLL',
});
export const checkMeasure = measure({
  title: theCheck.title,
  timing: { frequency: { times: 1, per: 'year' } },
});

const missed = (evening: string): ToldPlan => ({
  type: 'MeasureMissed',
  data: { measureId: drops, at: instant(evening) },
  at: '2026-02-20T09:00:00.000Z',
  occurredAt: evening,
  by: nurseDahl,
});

/** The facts of each row of the scenario that leaves some in the plan's stream. */
const rows: Readonly<Record<number, readonly ToldPlan[]>> = {
  1: row(
    '2026-01-12T08:00:00.000Z',
    gpBerg,
    {
      type: 'PlanOpened',
      data: {
        planId,
        patient: { patientId, name: 'Pål Hansen', birthDate: day('1950-11-17') },
        title: 'Plan for synet',
      },
    },
    { type: 'ResponsibilityAssigned', data: { subject: coordination, responsible: solsiden } },
    ...[solsiden, nordlys, aas, fjordbyen].map((party, index): PlanEvent => ({
      type: 'CareTeamMemberAdded',
      data: {
        memberId: `90000000-0000-4000-8000-00000000000${String(index)}` as MemberId,
        party,
        role: 'behandler',
      },
    })),
  ),
  2: row('2026-01-12T09:00:00.000Z', paalHimself, {
    type: 'WhatMattersStated',
    data: { text: 'Jeg vil kunne lese avisen og bo hjemme så lenge jeg kan.' },
  }),
  3: row('2026-01-12T10:00:00.000Z', gpBerg, {
    type: 'ProblemAdded',
    data: { problemId: glaucoma, text: 'Grønn stær', purpose: 'Forebygge synstap' },
  }),
  4: [
    ...row(
      '2026-01-12T10:30:00.000Z',
      gpBerg,
      {
        type: 'GoalAdded',
        data: {
          goalId: pressureGoal,
          part: 'treatment',
          description: 'Øyetrykk under 18 mmHg',
          problemIds: [glaucoma],
          expressedBy: 'practitioner',
        },
      },
      {
        type: 'GoalAdded',
        data: {
          goalId: dropGoal,
          part: 'self-treatment',
          description: 'Dryppe hver kveld',
          problemIds: [glaucoma],
          expressedBy: 'patient',
        },
      },
    ),
    ...row('2026-01-12T10:40:00.000Z', paalHimself, { type: 'GoalAccepted', data: { goalId: dropGoal } }),
  ],
  5: row(
    '2026-01-12T11:00:00.000Z',
    gpBerg,
    { type: 'MeasureAdded', data: { measureId: drops, ...dropsMeasure } },
    { type: 'ResponsibilityAssigned', data: { subject: theDrops.subject, responsible: paal } },
    { type: 'MeasureAdded', data: { measureId: check, ...checkMeasure } },
    { type: 'ResponsibilityAssigned', data: { subject: theCheck.subject, responsible: nordlys } },
  ),
  6: row(
    '2026-01-13T08:00:00.000Z',
    gpBerg,
    {
      type: 'ZoneDefined',
      data: { zone: 'red', triggers: [{ text: 'Sterke smerter i øyet' }], action: 'Ring', contact: '113' },
    },
    { type: 'PlanApproved', data: { madeWithPatient: true } },
  ),
  7: ['2026-02-17T20:00:00.000Z', '2026-02-18T20:00:00.000Z', '2026-02-19T20:00:00.000Z'].map(missed),
  8: row('2026-02-21T08:00:00.000Z', gpBerg, {
    type: 'TransferOffered',
    data: {
      transferId: offer1,
      subjects: [{ ...theDrops, from: paal }],
      to: fjordbyen,
      reason: 'Husker ikke dråpene',
      handover,
      deadline: instant(`2026-02-24${endOf.winter}`),
    },
  }),
  9: row('2026-02-21T12:00:00.000Z', nurseDahl, {
    type: 'TransferDeclined',
    data: {
      transferId: offer1,
      subjects: [{ ...theDrops, from: paal }],
      to: fjordbyen,
      reason: 'Mangler opplæring',
    },
  }),
  10: row('2026-02-22T08:00:00.000Z', gpBerg, {
    type: 'TransferOffered',
    data: {
      transferId: offer2,
      subjects: [{ ...theDrops, from: paal }],
      to: fjordbyen,
      reason: 'Opplæring er gitt',
      handover,
      deadline: instant(`2026-02-26${endOf.winter}`),
    },
  }),
  11: row('2026-02-23T08:00:00.000Z', nurseDahl, {
    type: 'TransferAccepted',
    data: {
      transferId: offer2,
      subjects: [{ ...theDrops, from: paal }],
      to: fjordbyen,
      effectiveFrom: instant('2026-02-23T08:00:00.000Z'),
    },
  }),
  12: [
    ...row('2026-03-01T08:00:00.000Z', eyeLie, {
      type: 'TransferOffered',
      data: {
        transferId: offer3,
        subjects: [{ ...theCheck, from: nordlys }],
        to: aas,
        reason: 'Nærmere hjemmet',
        handover,
        deadline: instant(`2026-03-08${endOf.winter}`),
      },
    }),
    ...row(`2026-03-08${endOf.winter}`, register, {
      type: 'TransferExpired',
      data: { transferId: offer3, subjects: [{ ...theCheck, from: nordlys }], to: aas },
    }),
  ],
  13: [
    ...row('2026-03-10T08:00:00.000Z', eyeLie, {
      type: 'TransferOffered',
      data: {
        transferId: offer4,
        subjects: [{ ...theCheck, from: nordlys }],
        to: aas,
        reason: 'Nærmere hjemmet',
        handover,
        deadline: instant(`2026-03-20${endOf.winter}`),
        effectiveFrom: instant('2026-03-31T22:00:00.000Z'),
      },
    }),
    ...row('2026-03-12T08:00:00.000Z', specialistAas, {
      type: 'TransferAccepted',
      data: {
        transferId: offer4,
        subjects: [{ ...theCheck, from: nordlys }],
        to: aas,
        effectiveFrom: instant('2026-03-31T22:00:00.000Z'),
      },
    }),
  ],
  14: row('2026-04-18T02:00:00.000Z', doctorStrand, {
    type: 'ResponsibilityTakenOver',
    data: {
      subjects: [{ ...theDrops, from: fjordbyen }],
      to: legevakten,
      justification: 'Akutte øyesmerter',
    },
  }),
  15: [
    ...row('2026-04-19T06:00:00.000Z', doctorStrand, {
      type: 'TransferOffered',
      data: {
        transferId: offer5,
        subjects: [{ ...theDrops, from: legevakten }],
        to: fjordbyen,
        reason: 'Smertene er over',
        handover,
        deadline: instant(`2026-04-20${endOf.summer}`),
      },
    }),
    ...row('2026-04-19T10:00:00.000Z', nurseDahl, {
      type: 'TransferAccepted',
      data: {
        transferId: offer5,
        subjects: [{ ...theDrops, from: legevakten }],
        to: fjordbyen,
        effectiveFrom: instant('2026-04-19T10:00:00.000Z'),
      },
    }),
  ],
  17: [
    {
      type: 'ObservationReported',
      data: {
        observationId: 'b0000000-0000-4000-8000-000000000001' as ObservationId,
        code: 'intraocular-pressure',
        value: 16,
        unit: 'mmHg',
        at: instant('2026-04-20T08:00:00.000Z'),
      },
      at: '2026-05-03T08:00:00.000Z',
      occurredAt: '2026-04-20T08:00:00.000Z',
      lateReason: 'Målt hos øyelegen',
      by: gpBerg,
    },
  ],
};

/** The stream after the rows up to and with this one, and then whatever else is told. */
export function paalUpTo(last: number, ...more: readonly ToldPlan[]): readonly PlanFact[] {
  const told = Object.entries(rows).flatMap(([number, facts]) => (Number(number) <= last ? facts : []));
  return factsOf<PlanEvent>(`plan-${planId}`, [...told, ...more]);
}

/** One more thing that happens after the rows. */
export const then = (
  at: string,
  by: Actor,
  event: PlanEvent,
  more: { readonly occurredAt?: string; readonly lateReason?: string } = {},
): ToldPlan => ({ ...event, at, by, ...more });

/** The id of the last fact of a type, for pointing at it in a correction. */
export const lastOf = (facts: readonly PlanFact[], type: PlanEvent['type']): EventId =>
  facts.findLast((fact) => fact.type === type)?.eventId ?? eventIdAt(-1);
