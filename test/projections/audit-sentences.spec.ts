import { auditTrail } from '../../projections/audit-trail/audit-trail.projection';
import { labelsBy } from '../../projections/audit-trail/labels';
import { nameIn } from '../../projections/audit-trail/names';
import type { PlanEvent, PlanEventOf } from '../../src/domain/plan/events';
import type { CommentId, EventId, MemberId, ObservationId } from '../../src/kernel/ids';
import type { Actor } from '../../src/kernel/actor';
import { given } from '../support/given';
import {
  aas,
  check,
  checkMeasure,
  coordination,
  day,
  dropGoal,
  drops,
  fjordbyen,
  glaucoma,
  gpBerg,
  handover,
  instant,
  lastOf,
  legevakten,
  nordlys,
  offer1,
  offer4,
  paal,
  paalUpTo,
  patientId,
  planId,
  register,
  theCheck,
  theCoordination,
  theDrops,
  then,
} from '../support/paal-facts';
import type { ToldPlan } from '../support/paal-facts';
import { eventIdAt, fold } from '../support/projection-specification';

const now = '2026-06-01T08:00:00.000Z';
const evening = instant('2026-02-17T20:00:00.000Z');
const nordlysMember = '90000000-0000-4000-8000-000000000001' as MemberId;

/** The last sentence that the trail has of Pål's plan when this is told too. */
function sentence(...told: readonly ToldPlan[]): { readonly nb: string; readonly en: string } {
  const entries = [...fold(auditTrail, paalUpTo(17, ...told)).entries.values()];
  return given(entries.at(-1), 'entry').summary;
}

type Case<Type extends PlanEvent['type']> = readonly [
  data: PlanEventOf<Type>['data'],
  nb: string,
  en: string,
  by?: Actor,
];
type Cases = { readonly [Type in PlanEvent['type']]: Case<Type> };

const offered = { transferId: offer1, subjects: [{ ...theDrops, from: paal }], to: fjordbyen };
const who = 'Berg (Solsiden legesenter)';

/** One of each kind: a new kind of event does not compile without its sentences. */
const cases: Cases = {
  PlanOpened: [
    {
      planId,
      patient: { patientId, name: 'Pål Hansen', birthDate: day('1950-11-17') },
      title: 'Plan for synet',
    },
    `${who} opprettet planen «Plan for synet».`,
    `${who} opened the plan “Plan for synet”.`,
  ],
  PlanApproved: [
    { madeWithPatient: false },
    `${who} godkjente planen, som er laget uten pasienten.`,
    `${who} approved the plan, which was made without the patient.`,
  ],
  PlanPaused: [{ reason: 'Reise' }, `${who} satte planen på pause.`, `${who} paused the plan.`],
  PlanResumed: [
    { reason: 'Hjemme' },
    `${who} tok planen i bruk igjen.`,
    `${who} took the plan into use again.`,
  ],
  PlanClosed: [{ reason: 'Flyttet', ended: [] }, `${who} avsluttet planen.`, `${who} closed the plan.`],
  PlanReviewed: [{ summary: 'Bra' }, `${who} gikk gjennom planen.`, `${who} went through the plan.`],
  ReviewScheduled: [
    { on: day('2026-09-01'), dueAt: instant('2026-08-31T22:00:00.000Z') },
    `${who} bestemte at planen skal gjennomgås 1. september 2026.`,
    `${who} decided that the plan is to be reviewed on 1 September 2026.`,
  ],
  ReviewFellDue: [
    { on: day('2026-09-01') },
    'Dagen for å gå gjennom planen er kommet: 1. september 2026.',
    'The day to review the plan has come: 1 September 2026.',
    register,
  ],
  WhatMattersStated: [
    { text: 'Jeg vil lese avisen.' },
    `${who} skrev hva som er viktig: «Jeg vil lese avisen.»`,
    `${who} wrote what matters: “Jeg vil lese avisen.”`,
  ],
  PatientCommented: [
    { commentId: 'c1' as CommentId, text: 'Dråpene svir' },
    `${who} skrev en kommentar: «Dråpene svir».`,
    `${who} wrote a comment: “Dråpene svir”.`,
  ],
  ProblemAdded: [
    { problemId: glaucoma, text: 'Tørre øyne', purpose: 'Lindre' },
    `${who} la til problemet «Tørre øyne».`,
    `${who} added the problem “Tørre øyne”.`,
  ],
  ProblemUpdated: [
    { problemId: glaucoma, changes: { purpose: 'Bevare synet' } },
    `${who} endret problemet «Grønn stær»: formål.`,
    `${who} changed the problem “Grønn stær”: purpose.`,
  ],
  ProblemResolved: [
    { problemId: glaucoma },
    `${who} noterte at problemet «Grønn stær» er løst.`,
    `${who} noted that the problem “Grønn stær” is resolved.`,
  ],
  GoalAdded: [
    { goalId: dropGoal, part: 'treatment', description: 'Gå tur', problemIds: [], expressedBy: 'patient' },
    `${who} la til målet «Gå tur».`,
    `${who} added the goal “Gå tur”.`,
  ],
  GoalUpdated: [
    { goalId: dropGoal, changes: { target: null } },
    `${who} endret målet «Dryppe hver kveld»: det som skal nås.`,
    `${who} changed the goal “Dryppe hver kveld”: what is to be reached.`,
  ],
  GoalAccepted: [
    { goalId: dropGoal },
    `${who} sa ja til målet «Dryppe hver kveld».`,
    `${who} said yes to the goal “Dryppe hver kveld”.`,
  ],
  GoalRejected: [
    { goalId: dropGoal },
    `${who} sa nei til målet «Dryppe hver kveld».`,
    `${who} said no to the goal “Dryppe hver kveld”.`,
  ],
  GoalAchievementAssessed: [
    { goalId: dropGoal, status: 'worsening' },
    `${who} vurderte målet «Dryppe hver kveld»: det går dårligere.`,
    `${who} assessed the goal “Dryppe hver kveld”: it is getting worse.`,
  ],
  GoalEnded: [
    { goalId: dropGoal, reason: 'Nådd' },
    `${who} avsluttet målet «Dryppe hver kveld».`,
    `${who} ended the goal “Dryppe hver kveld”.`,
  ],
  MeasureAdded: [
    { measureId: check, ...checkMeasure },
    `${who} la til tiltaket «Årlig kontroll hos øyelege».`,
    `${who} added the measure “Årlig kontroll hos øyelege”.`,
  ],
  MeasureUpdated: [
    { measureId: drops, changes: { title: 'Dråper' } },
    `${who} endret tiltaket «Øyedråper daglig», som nå heter «Dråper».`,
    `${who} changed the measure “Øyedråper daglig”, which is now called “Dråper”.`,
  ],
  MeasureStarted: [
    { measureId: drops },
    `${who} noterte at tiltaket «Øyedråper daglig» er i gang.`,
    `${who} noted that the measure “Øyedråper daglig” is under way.`,
  ],
  MeasurePutOnHold: [
    { measureId: drops },
    `${who} satte tiltaket «Øyedråper daglig» på vent.`,
    `${who} put the measure “Øyedråper daglig” on hold.`,
  ],
  MeasureResumed: [
    { measureId: drops },
    `${who} startet tiltaket «Øyedråper daglig» igjen.`,
    `${who} started the measure “Øyedråper daglig” again.`,
  ],
  MeasurePerformed: [
    { measureId: drops, at: evening },
    `${who} noterte at «Øyedråper daglig» ble gjort 17. februar 2026 kl. 21.00.`,
    `${who} noted that “Øyedråper daglig” was done on 17 February 2026 at 21:00.`,
  ],
  MeasureMissed: [
    { measureId: drops, at: evening },
    `${who} noterte at «Øyedråper daglig» ikke ble gjort 17. februar 2026 kl. 21.00.`,
    `${who} noted that “Øyedråper daglig” was not done on 17 February 2026 at 21:00.`,
  ],
  MeasureCompleted: [
    { measureId: drops, responsible: paal },
    `${who} fullførte tiltaket «Øyedråper daglig».`,
    `${who} completed the measure “Øyedråper daglig”.`,
  ],
  MeasureDiscontinued: [
    { measureId: drops, responsible: paal },
    `${who} stoppet tiltaket «Øyedråper daglig».`,
    `${who} stopped the measure “Øyedråper daglig”.`,
  ],
  ResponsibilityAssigned: [
    { subject: coordination, responsible: nordlys },
    `${who} ga Nordlys sykehus, øyeavdelingen ansvaret for koordineringen av planen.`,
    `${who} gave Nordlys sykehus, øyeavdelingen the responsibility for the coordination of the plan.`,
  ],
  TransferOffered: [
    {
      ...offered,
      subjects: [
        { ...theDrops, from: paal },
        { ...theCoordination, from: paal },
      ],
      reason: 'Husker ikke',
      handover,
      deadline: instant('2026-06-05T21:59:59.999Z'),
      effectiveFrom: instant('2026-06-09T22:00:00.000Z'),
    },
    `${who} spurte Fjordbyen hjemmetjeneste om å overta «Øyedråper daglig» og koordineringen av planen fra 10. juni 2026, med svarfrist 5. juni 2026.`,
    `${who} asked Fjordbyen hjemmetjeneste to take over “Øyedråper daglig” and the coordination of the plan from 10 June 2026, and to answer by 5 June 2026.`,
  ],
  TransferAccepted: [
    { ...offered, effectiveFrom: instant('2026-06-09T22:00:00.000Z') },
    `${who} sa ja til å overta «Øyedråper daglig» fra 10. juni 2026.`,
    `${who} said yes to taking over “Øyedråper daglig” from 10 June 2026.`,
  ],
  TransferDeclined: [
    { ...offered, reason: 'Mangler opplæring' },
    `${who} sa nei til å overta «Øyedråper daglig».`,
    `${who} said no to taking over “Øyedråper daglig”.`,
  ],
  TransferWithdrawn: [
    { ...offered, cause: 'sender', reason: 'Feil' },
    `${who} trakk tilbake spørsmålet til Fjordbyen hjemmetjeneste om å overta «Øyedråper daglig».`,
    `${who} withdrew the offer to Fjordbyen hjemmetjeneste to take over “Øyedråper daglig”.`,
  ],
  TransferExpired: [
    offered,
    'Fjordbyen hjemmetjeneste svarte ikke innen fristen på spørsmålet om å overta «Øyedråper daglig».',
    'Fjordbyen hjemmetjeneste did not answer by the deadline whether to take over “Øyedråper daglig”.',
    register,
  ],
  ResponsibilityTakenOver: [
    { subjects: [{ ...theDrops, from: fjordbyen }], to: legevakten, justification: 'Akutt' },
    `${who} overtok ansvaret for «Øyedråper daglig» fra Fjordbyen hjemmetjeneste uten avtale.`,
    `${who} took over the responsibility for “Øyedråper daglig” from Fjordbyen hjemmetjeneste without an agreement.`,
  ],
  CareTeamMemberAdded: [
    { memberId: 'm1' as MemberId, party: legevakten, role: 'legevakt' },
    `${who} tok Fjordbyen legevakt inn i behandlerteamet.`,
    `${who} took Fjordbyen legevakt into the care team.`,
  ],
  CareTeamMemberUpdated: [
    { memberId: nordlysMember, changes: { role: 'øyelege' } },
    `${who} endret opplysningene om Nordlys sykehus, øyeavdelingen i behandlerteamet: rolle.`,
    `${who} changed the details of Nordlys sykehus, øyeavdelingen in the care team: role.`,
  ],
  CareTeamMemberRemoved: [
    { memberId: nordlysMember, party: nordlys },
    `${who} tok Nordlys sykehus, øyeavdelingen ut av behandlerteamet.`,
    `${who} took Nordlys sykehus, øyeavdelingen out of the care team.`,
  ],
  ZoneDefined: [
    { zone: 'yellow', triggers: [{ text: 'Rødt øye' }], action: 'Ring' },
    `${who} skrev når gul sone gjelder, og hva som skal gjøres da.`,
    `${who} wrote when the yellow zone applies, and what to do then.`,
  ],
  ZoneRemoved: [
    { zone: 'red' },
    `${who} fjernet det som sto om rød sone.`,
    `${who} removed what was written about the red zone.`,
  ],
  ObservationReported: [
    { observationId: 'o1' as ObservationId, code: 'øyetrykk', value: 16.5, unit: 'mmHg', at: evening },
    `${who} noterte en måling: øyetrykk 16,5 mmHg, 17. februar 2026 kl. 21.00.`,
    `${who} noted a measurement: øyetrykk 16.5 mmHg, on 17 February 2026 at 21:00.`,
  ],
  EnteredInError: [
    { eventId: eventIdAt(5), reason: 'Feil', corrected: { type: 'WhatMattersStated' } },
    `${who} rettet en feil: det som ble skrevet om hva som er viktig, skulle ikke vært registrert.`,
    `${who} corrected a mistake: what was written about what matters should not have been recorded.`,
  ],
};

const listed = Object.entries(cases) as unknown as readonly (readonly [
  PlanEvent['type'],
  Case<PlanEvent['type']>,
])[];

describe('the history’s sentences', () => {
  it.each(listed)('tell of %s', (type, [data, nb, en, by = gpBerg]) => {
    expect(sentence(then(now, by, { type, data } as PlanEvent))).toEqual({ nb, en });
  });

  it('tell of a zone that is reported', () => {
    const data = { observationId: 'o1' as ObservationId, zone: 'red', at: evening } as const;
    expect(sentence(then(now, gpBerg, { type: 'ObservationReported', data }))).toEqual({
      nb: `${who} meldte fra om rød sone 17. februar 2026 kl. 21.00.`,
      en: `${who} reported the red zone on 17 February 2026 at 21:00.`,
    });
  });

  it('name on whose behalf somebody acts', () => {
    const by: Actor = { role: 'relative', name: 'Anne', onBehalfOf: 'Pål Hansen' };
    const { nb, en } = sentence(then(now, by, { type: 'GoalAccepted', data: { goalId: dropGoal } }));
    expect(nb).toBe('Anne, på vegne av Pål Hansen, sa ja til målet «Dryppe hver kveld».');
    expect(en).toBe('Anne, on behalf of Pål Hansen, said yes to the goal “Dryppe hver kveld”.');
  });

  it('quote no more of a long text than can be read at a glance, on one line', () => {
    const text = `Første linje\n${'lang '.repeat(60)}`;
    const { nb } = sentence(then(now, gpBerg, { type: 'WhatMattersStated', data: { text } }));
    expect(nb).toMatch(/^Berg \(Solsiden legesenter\) skrev hva som er viktig: «Første linje lang .* …»$/);
    expect(nb.length).toBeLessThan(230);
  });
});

describe('the sentence of a late entry', () => {
  const occurredAt = '2026-04-20T08:00:00.000Z';
  const late = { occurredAt, lateReason: 'På papir' };

  it('says so, and for when it counts', () => {
    const added = { type: 'GoalEnded', data: { goalId: dropGoal, reason: 'Nådd' } } as const;
    expect(sentence(then(now, gpBerg, added, late))).toEqual({
      nb: `Registrert i ettertid, for 20. april 2026 kl. 10.00: ${who} avsluttet målet «Dryppe hver kveld».`,
      en: `Recorded afterwards, for 20 April 2026 at 10:00: ${who} ended the goal “Dryppe hver kveld”.`,
    });
  });

  it('names the time once where it does so anyway', () => {
    const data = { measureId: drops, at: instant(occurredAt) };
    expect(sentence(then(now, gpBerg, { type: 'MeasurePerformed', data }, late)).nb).toBe(
      `Registrert i ettertid: ${who} noterte at «Øyedråper daglig» ble gjort 20. april 2026 kl. 10.00.`,
    );
  });
});

describe('the sentence of a change', () => {
  const told = (changes: PlanEventOf<'MeasureUpdated'>['data']['changes']) =>
    sentence(then(now, gpBerg, { type: 'MeasureUpdated', data: { measureId: drops, changes } }));

  it('names what has changed, and nothing else', () => {
    expect(told({ startsOn: day('2026-06-02'), timing: null })).toEqual({
      nb: `${who} endret tiltaket «Øyedråper daglig»: startdato og når det skal gjøres.`,
      en: `${who} changed the measure “Øyedråper daglig”: start date and when it is to be done.`,
    });
  });

  it('has both names of what was renamed', () => {
    expect(told({ title: 'Dråper', startsOn: day('2026-06-02') }).nb).toBe(
      `${who} endret tiltaket «Øyedråper daglig», som nå heter «Dråper»: startdato.`,
    );
  });

  it('does not tell what was called so where it was hidden from some: in another part of the plan', () => {
    expect(told({ title: 'Dråper', part: 'self-treatment' }).nb).toBe(
      `${who} endret tiltaket «Dråper»: del av planen.`,
    );
  });
});

describe('the sentence of a deadline', () => {
  it('says that the yes was a mistake where there had been one', () => {
    const offer = { transferId: offer4, subjects: [{ ...theCheck, from: nordlys }], to: aas };
    const corrected = { type: 'TransferAccepted', transferId: offer4, subjects: [theCheck.subject] } as const;
    expect(
      sentence(
        then(now, gpBerg, {
          type: 'EnteredInError',
          data: { eventId: lastOf(paalUpTo(13), 'TransferAccepted'), reason: 'Feil enhet', corrected },
        }),
        then(now, register, { type: 'TransferExpired', data: offer }),
      ),
    ).toEqual({
      nb: 'Øyelegene Aas kan ikke lenger svare på spørsmålet om å overta «Årlig kontroll hos øyelege»: fristen er ute, og ja-et som sto der, var registrert ved en feil.',
      en: 'Øyelegene Aas can no longer answer whether to take over “Årlig kontroll hos øyelege”: the deadline has passed, and the yes that stood there was recorded by mistake.',
    });
  });

  it('keeps the clock where it is not the end of a day', () => {
    const deadline = instant('2026-06-05T10:00:00.000Z');
    const data = { ...offered, reason: 'Husker ikke', handover, deadline };
    expect(sentence(then(now, gpBerg, { type: 'TransferOffered', data })).nb).toContain(
      'med svarfrist 5. juni 2026 kl. 12.00.',
    );
  });
});

describe('the sentence of a withdrawal', () => {
  const withdrawn = (cause: 'takeover' | 'subject-ended') => ({
    type: 'TransferWithdrawn' as const,
    data: { transferId: offer4, subjects: [{ ...theCheck, from: nordlys }], to: aas, cause },
  });

  it('speaks of an agreement where the offer had been accepted for later', () => {
    expect(sentence(then('2026-03-15T08:00:00.000Z', gpBerg, withdrawn('takeover'))).nb).toBe(
      `${who} overtok selv, og trakk med det tilbake avtalen om at Øyelegene Aas skulle overta «Årlig kontroll hos øyelege».`,
    );
  });

  it('tells of what ended that it could no longer be taken over', () => {
    expect(sentence(then(now, gpBerg, withdrawn('subject-ended'))).en).toBe(
      `${who} ended what was to be taken over, and so withdrew the agreement that Øyelegene Aas was to take over “Årlig kontroll hos øyelege”.`,
    );
  });
});

describe('the sentence of a correction', () => {
  const correcting = (corrected: PlanEventOf<'EnteredInError'>['data']['corrected']) =>
    sentence(
      then(now, gpBerg, {
        type: 'EnteredInError',
        data: { eventId: 'none' as EventId, reason: 'Feil', corrected },
      }),
    ).nb.replace(`${who} rettet en feil: `, '');

  it.each([
    [{ type: 'PatientCommented' }, 'kommentaren skulle ikke vært registrert.'],
    [
      { type: 'ObservationReported', observationId: 'o1' as ObservationId },
      'en måling eller en melding om sone skulle ikke vært registrert.',
    ],
    [{ type: 'ProblemAdded', problemId: glaucoma }, 'problemet «Grønn stær» skulle ikke vært registrert.'],
    [{ type: 'GoalAdded', goalId: dropGoal }, 'målet «Dryppe hver kveld» skulle ikke vært registrert.'],
    [
      { type: 'GoalAchievementAssessed', goalId: dropGoal },
      'vurderingen av målet «Dryppe hver kveld» skulle ikke vært registrert.',
    ],
    [
      { type: 'MeasureAdded', measureId: drops, responsible: paal },
      'tiltaket «Øyedråper daglig» skulle ikke vært registrert.',
    ],
    [
      { type: 'MeasurePerformed', measureId: drops },
      'notatet om at «Øyedråper daglig» ble gjort, skulle ikke vært registrert.',
    ],
    [
      { type: 'MeasureMissed', measureId: drops },
      'notatet om at «Øyedråper daglig» ikke ble gjort, skulle ikke vært registrert.',
    ],
    [
      { type: 'TransferAccepted', transferId: offer4, subjects: [theCheck.subject] },
      'den avtalte overtakelsen av ansvaret for «Årlig kontroll hos øyelege» skulle ikke vært registrert.',
    ],
    [
      { type: 'ResponsibilityTakenOver', subjects: [theDrops.subject, coordination] },
      'overtakelsen av ansvaret for «Øyedråper daglig» og koordineringen av planen, som ikke var avtalt, skulle ikke vært registrert.',
    ],
  ] as const)('names what should not have been recorded: %j', (corrected, nb) => {
    expect(correcting(corrected)).toBe(nb);
  });
});

describe('the label of a place', () => {
  const [history] = fold(auditTrail, paalUpTo(17)).documents.values();
  const labelOf = labelsBy(nameIn(given(history, 'history').fields));

  it.each([
    ['/title', 'Tittelen på planen', 'The title of the plan'],
    [
      '/coordination/responsible',
      'Ansvarlig for å koordinere planen',
      'Responsible for coordinating the plan',
    ],
    [`/measures/${drops}`, 'Tiltaket «Øyedråper daglig»', 'The measure “Øyedråper daglig”'],
    [
      `/measures/${drops}/responsible`,
      'Tiltaket «Øyedråper daglig»: ansvarlig',
      'The measure “Øyedråper daglig”: responsible',
    ],
    ['/zones/red', 'Rød sone', 'The red zone'],
    [`/careTeam/${nordlysMember}/role`, 'Behandlerteamet, Nordlys sykehus, øyeavdelingen: rolle', undefined],
    [
      `/transfers/${offer1}/subjects/${drops}/state`,
      'Spørsmålet til Fjordbyen hjemmetjeneste om å overta «Øyedråper daglig»: svaret',
      'The offer to Fjordbyen hjemmetjeneste to take over “Øyedråper daglig”: the answer',
    ],
  ])('%s', (path, nb, en) => {
    expect(labelOf(path)).toMatchObject({ nb, ...(en !== undefined && { en }) });
  });
});
