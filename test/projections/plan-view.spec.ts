import type { Plan } from '../../projections/plan-view/plan';
import { planView } from '../../projections/plan-view/plan-view.projection';
import { present } from '../../projections/plan-view/present';
import { presentFor } from '../../projections/plan-view/present-for';
import type { Corrected, PlanEvent, PlanFact } from '../../src/domain/plan/events';
import type { CommentId, MemberId, ObservationId, TransferId, ProviderId } from '../../src/kernel/ids';
import {
  aas,
  check,
  checkMeasure,
  day,
  doctorStrand,
  dropGoal,
  drops,
  dropsMeasure,
  eyeLie,
  fjordbyen,
  glaucoma,
  gpBerg,
  handover,
  instant,
  lastOf,
  legevakten,
  nordlys,
  nurseDahl,
  offer1,
  offer2,
  offer4,
  paal,
  paalHimself,
  paalUpTo,
  patientId,
  planId,
  pressureGoal,
  solsiden,
  theCheck,
  theDrops,
  then,
} from '../support/paal-facts';
import type { ToldPlan } from '../support/paal-facts';
import { fold } from '../support/projection-specification';

function planAt(facts: readonly PlanFact[], at: string): Plan {
  const document = fold(planView, facts).documents.get(planId);
  const plan = document && present(document, instant(at));
  if (!plan) throw new Error('There is no plan to present');
  return plan;
}
const measureAt = (facts: readonly PlanFact[], measureId: string, at: string) =>
  planAt(facts, at).measures.find((measure) => measure.measureId === measureId);
const transferAt = (facts: readonly PlanFact[], transferId: string, at: string) =>
  planAt(facts, at).transfers.find((transfer) => transfer.transferId === transferId);

const january = '2026-01-14T08:00:00.000Z';

describe('the plan view', () => {
  it('is the whole plan (rows 1 to 6)', () => {
    expect(planAt(paalUpTo(6), january)).toEqual({
      planId,
      patient: { patientId, name: 'Pål Hansen', birthDate: '1950-11-17' },
      title: 'Plan for synet',
      status: 'open',
      approval: { at: '2026-01-13T08:00:00.000Z', by: gpBerg, madeWithPatient: true, changedSince: false },
      revision: 16,
      whatMatters: {
        text: 'Jeg vil kunne lese avisen og bo hjemme så lenge jeg kan.',
        at: '2026-01-12T09:00:00.000Z',
        by: paalHimself,
      },
      coordination: { responsible: solsiden, since: '2026-01-12T08:00:00.000Z' },
      problems: [{ problemId: glaucoma, text: 'Grønn stær', purpose: 'Forebygge synstap', status: 'active' }],
      goals: [
        {
          goalId: pressureGoal,
          part: 'treatment',
          description: 'Øyetrykk under 18 mmHg',
          problemIds: [glaucoma],
          expressedBy: 'practitioner',
          acceptance: 'pending',
          achievement: null,
          status: 'active',
        },
        {
          goalId: dropGoal,
          part: 'self-treatment',
          description: 'Dryppe hver kveld',
          problemIds: [glaucoma],
          expressedBy: 'patient',
          acceptance: 'accepted',
          achievement: null,
          status: 'active',
        },
      ],
      measures: [
        {
          measureId: drops,
          ...dropsMeasure,
          status: 'planned',
          responsible: paal,
          since: '2026-01-12T11:00:00.000Z',
          performances: { done: 0, missed: 0 },
        },
        {
          measureId: check,
          ...checkMeasure,
          status: 'planned',
          responsible: nordlys,
          since: '2026-01-12T11:00:00.000Z',
          performances: { done: 0, missed: 0 },
        },
      ],
      transfers: [],
      zones: { red: { triggers: [{ text: 'Sterke smerter i øyet' }], action: 'Ring', contact: '113' } },
      observations: [],
      comments: [],
      careTeam: [solsiden, nordlys, aas, fjordbyen].map((party, index) => ({
        memberId: `90000000-0000-4000-8000-00000000000${String(index)}`,
        party,
        role: 'behandler',
      })),
    });
  });

  it('counts performances and shows the last one', () => {
    expect(measureAt(paalUpTo(7), drops, '2026-02-20T10:00:00.000Z')?.performances).toEqual({
      done: 0,
      missed: 3,
      last: { outcome: 'missed', at: '2026-02-19T20:00:00.000Z', by: nurseDahl },
    });
  });

  it('lists an observation where it belongs in time and tells when it was recorded (row 17)', () => {
    expect(planAt(paalUpTo(17), '2026-05-03T09:00:00.000Z').observations).toEqual([
      {
        observationId: 'b0000000-0000-4000-8000-000000000001',
        code: 'intraocular-pressure',
        value: 16,
        unit: 'mmHg',
        at: '2026-04-20T08:00:00.000Z',
        recordedAt: '2026-05-03T08:00:00.000Z',
        by: gpBerg,
      },
    ]);
  });

  it('shows the last 50 observations, newest first', () => {
    const observed = Array.from({ length: 60 }, (_, minute): ToldPlan => {
      const at = `2026-02-01T08:${String(minute).padStart(2, '0')}:00.000Z`;
      const observationId =
        `b0000000-0000-4000-8000-0000000001${String(minute).padStart(2, '0')}` as ObservationId;
      return then(at, paalHimself, {
        type: 'ObservationReported',
        data: { observationId, zone: 'green', at: instant(at) },
      });
    });
    const shown = planAt(paalUpTo(6, ...observed), '2026-02-02T08:00:00.000Z').observations;
    expect([shown.length, shown[0]?.at, shown.at(-1)?.at]).toEqual([
      50,
      '2026-02-01T08:59:00.000Z',
      '2026-02-01T08:10:00.000Z',
    ]);
  });

  it('is nothing yet while nobody has been given the coordination', () => {
    const document = fold(planView, paalUpTo(1).slice(0, 1)).documents.get(planId);
    expect(document && present(document, instant(january))).toBeNull();
  });

  it('has the revision of the last fact', () => {
    expect(fold(planView, paalUpTo(6)).documents.get(planId)?.revision).toBe(16);
  });
});

describe('responsibility in the plan view', () => {
  it('names the open offer of a measure', () => {
    expect(measureAt(paalUpTo(8), drops, '2026-02-21T09:00:00.000Z')).toMatchObject({
      responsible: paal,
      transferId: offer1,
    });
  });

  it('names no offer whose deadline has passed', () => {
    expect(measureAt(paalUpTo(8), drops, '2026-02-25T09:00:00.000Z')).not.toHaveProperty('transferId');
  });

  it('changes by time alone when a transfer was accepted for later (row 13)', () => {
    expect(measureAt(paalUpTo(13), check, '2026-03-31T21:59:59.999Z')).toMatchObject({
      responsible: nordlys,
      since: '2026-01-12T11:00:00.000Z',
      transferId: offer4,
    });
    const april = measureAt(paalUpTo(13), check, '2026-03-31T22:00:00.000Z');
    expect(april).toMatchObject({ responsible: aas, since: '2026-03-31T22:00:00.000Z' });
    expect(april).not.toHaveProperty('transferId');
  });

  it('returns to the holder when an accepted transfer is cancelled before it begins', () => {
    const facts = paalUpTo(
      13,
      then('2026-03-25T08:00:00.000Z', eyeLie, {
        type: 'TransferWithdrawn',
        data: {
          transferId: offer4,
          subjects: [{ ...theCheck, from: nordlys }],
          to: aas,
          cause: 'subject-ended',
        },
      }),
    );
    expect(measureAt(facts, check, '2026-04-02T08:00:00.000Z')?.responsible).toEqual(nordlys);
    expect(transferAt(facts, offer4, '2026-04-02T08:00:00.000Z')?.state).toBe('withdrawn');
  });

  it('shows who had it last once the plan is closed', () => {
    const facts = paalUpTo(
      11,
      then('2026-03-03T08:00:00.000Z', gpBerg, {
        type: 'PlanClosed',
        data: { reason: 'Flyttet', ended: [] },
      }),
    );
    const plan = planAt(facts, '2026-04-01T08:00:00.000Z');
    expect([plan.status, plan.coordination.responsible, plan.measures[0]?.responsible]).toEqual([
      'closed',
      solsiden,
      fjordbyen,
    ]);
    expect(plan.measures[0]?.status).toBe('planned');
  });
});

describe('transfers in the plan view', () => {
  it('are declined with their reason, as a whole and for each subject (row 9)', () => {
    const answer = {
      answeredAt: '2026-02-21T12:00:00.000Z',
      answeredBy: nurseDahl,
      answerReason: 'Mangler opplæring',
    };
    expect(transferAt(paalUpTo(9), offer1, '2026-02-21T13:00:00.000Z')).toEqual({
      transferId: offer1,
      subjects: [{ measureId: drops, title: theDrops.title, from: paal, state: 'declined', ...answer }],
      to: fjordbyen,
      reason: 'Husker ikke dråpene',
      handover,
      deadline: '2026-02-24T22:59:59.999Z',
      state: 'declined',
      offeredAt: '2026-02-21T08:00:00.000Z',
      offeredBy: gpBerg,
      ...answer,
    });
  });

  it.each([
    ['offered before the deadline', '2026-02-24T22:59:59.998Z', 'offered'],
    ['expired from the deadline on', '2026-02-24T22:59:59.999Z', 'expired'],
  ])('are %s, whatever the register has noted', (_, at, state) => {
    expect(transferAt(paalUpTo(8), offer1, at)?.state).toBe(state);
  });

  const bundle = '60000000-0000-4000-8000-00000000000f' as TransferId;
  const offered = then('2026-02-24T08:00:00.000Z', gpBerg, {
    type: 'TransferOffered',
    data: {
      transferId: bundle,
      subjects: [
        { ...theCheck, from: nordlys },
        { ...theDrops, from: fjordbyen },
      ],
      to: aas,
      reason: 'Utskrivning',
      handover,
      deadline: instant('2026-03-01T22:59:59.999Z'),
    },
  });
  const acceptedCheck = then('2026-02-25T08:00:00.000Z', doctorStrand, {
    type: 'TransferAccepted',
    data: {
      transferId: bundle,
      subjects: [{ ...theCheck, from: nordlys }],
      to: aas,
      effectiveFrom: instant('2026-02-25T08:00:00.000Z'),
    },
  });

  it('are partly accepted as soon as their subjects differ; the rest stays offered', () => {
    const facts = paalUpTo(11, offered, acceptedCheck);
    const transfer = transferAt(facts, bundle, '2026-02-26T08:00:00.000Z');
    expect([transfer?.state, ...(transfer?.subjects.map(({ state }) => state) ?? [])]).toEqual([
      'partly-accepted',
      'accepted',
      'offered',
    ]);
    expect(measureAt(facts, check, '2026-02-26T08:00:00.000Z')?.responsible).toEqual(aas);
    expect(measureAt(facts, drops, '2026-02-26T08:00:00.000Z')).toMatchObject({
      responsible: fjordbyen,
      transferId: bundle,
    });
  });

  it('let what is unanswered expire', () => {
    const transfer = transferAt(paalUpTo(11, offered, acceptedCheck), bundle, '2026-03-02T08:00:00.000Z');
    expect(transfer?.subjects.map(({ state }) => state)).toEqual(['accepted', 'expired']);
  });
});

describe('the approval', () => {
  const later = '2026-01-15T08:00:00.000Z';
  it.each<[string, PlanEvent]>([
    ['a problem', { type: 'ProblemResolved', data: { problemId: glaucoma } }],
    ['a goal', { type: 'GoalUpdated', data: { goalId: pressureGoal, changes: { description: 'Under 16' } } }],
    ['a measure', { type: 'MeasureUpdated', data: { measureId: check, changes: { title: 'Kontroll' } } }],
    ['a zone', { type: 'ZoneRemoved', data: { zone: 'red' } }],
  ])('is marked when %s has changed since', (_, event) => {
    expect(planAt(paalUpTo(6, then(later, gpBerg, event)), later).approval?.changedSince).toBe(true);
  });

  it.each<[string, PlanEvent]>([
    ['a comment', { type: 'PatientCommented', data: { commentId: 'c1' as CommentId, text: 'Takk' } }],
    ['a performance', { type: 'MeasurePerformed', data: { measureId: drops, at: instant(later) } }],
    ['an acceptance of a goal', { type: 'GoalAccepted', data: { goalId: pressureGoal } }],
  ])('is not marked by %s', (_, event) => {
    expect(planAt(paalUpTo(6, then(later, paalHimself, event)), later).approval?.changedSince).toBe(false);
  });

  it('is fresh when the plan is approved anew', () => {
    const changed = then(later, gpBerg, { type: 'ZoneRemoved', data: { zone: 'red' } });
    const approved = then('2026-01-16T08:00:00.000Z', gpBerg, {
      type: 'PlanApproved',
      data: { madeWithPatient: false },
    });
    expect(planAt(paalUpTo(6, changed, approved), later).approval?.changedSince).toBe(false);
  });
});

describe('corrections in the plan view', () => {
  const at = '2026-06-01T08:00:00.000Z';
  const added: readonly ToldPlan[] = [
    then(at, paalHimself, { type: 'WhatMattersStated', data: { text: 'Noe annet' } }),
    then(at, paalHimself, { type: 'PatientCommented', data: { commentId: 'c1' as CommentId, text: 'Takk' } }),
    then(at, gpBerg, {
      type: 'GoalAchievementAssessed',
      data: { goalId: pressureGoal, status: 'improving' },
    }),
    then(at, paalHimself, { type: 'MeasurePerformed', data: { measureId: drops, at: instant(at) } }),
    then(at, doctorStrand, {
      type: 'ResponsibilityTakenOver',
      data: { subjects: [{ ...theDrops, from: fjordbyen }], to: legevakten, justification: 'Akutt' },
    }),
  ];
  const before = paalUpTo(17, ...added);
  const correcting = (type: PlanEvent['type'], corrected: Corrected): readonly PlanFact[] =>
    paalUpTo(
      17,
      ...added,
      then(at, gpBerg, {
        type: 'EnteredInError',
        data: { eventId: lastOf(before, type), reason: 'Feil', corrected },
      }),
    );

  it.each<[Corrected, (plan: Plan) => unknown]>([
    [{ type: 'WhatMattersStated' }, (plan) => plan.whatMatters],
    [{ type: 'PatientCommented' }, (plan) => plan.comments],
    [{ type: 'ProblemAdded', problemId: glaucoma }, (plan) => plan.problems],
    [{ type: 'GoalAdded', goalId: dropGoal }, (plan) => plan.goals.map(({ goalId }) => goalId)],
    [{ type: 'GoalAchievementAssessed', goalId: pressureGoal }, (plan) => plan.goals[0]?.achievement],
    [
      { type: 'MeasureAdded', measureId: check, responsible: aas },
      (plan) => plan.measures.map(({ measureId }) => measureId),
    ],
    [{ type: 'MeasurePerformed', measureId: drops }, (plan) => plan.measures[0]?.performances.done],
    [{ type: 'MeasureMissed', measureId: drops }, (plan) => plan.measures[0]?.performances.missed],
    [
      { type: 'ObservationReported', observationId: 'b0000000-0000-4000-8000-000000000001' as ObservationId },
      (plan) => plan.observations,
    ],
    [
      { type: 'ResponsibilityTakenOver', subjects: [theDrops.subject] },
      (plan) => plan.measures[0]?.responsible,
    ],
  ])('leave the plan as if it had not been: $type', (corrected, look) => {
    const mistake = lastOf(before, corrected.type);
    const never = before.filter(({ eventId }) => eventId !== mistake);
    expect(look(planAt(before, at))).not.toEqual(look(planAt(never, at)));
    expect(look(planAt(correcting(corrected.type, corrected), at))).toEqual(look(planAt(never, at)));
  });

  it('open the offer again when its acceptance was entered in error', () => {
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
    expect(measureAt(facts, drops, '2026-02-23T10:00:00.000Z')).toMatchObject({
      responsible: paal,
      transferId: offer2,
    });
    const transfer = transferAt(facts, offer2, '2026-02-23T10:00:00.000Z');
    expect(transfer?.state).toBe('offered');
    expect(transfer).not.toHaveProperty('answeredAt');
  });
});

describe('other changes of the plan', () => {
  const at = '2026-01-15T08:00:00.000Z';
  const changed = (...events: readonly PlanEvent[]): Plan =>
    planAt(paalUpTo(6, ...events.map((event) => then(at, gpBerg, event))), at);

  it.each<[string, PlanEvent['type'], Plan['measures'][number]['status']]>([
    ['active once started', 'MeasureStarted', 'active'],
    ['on hold', 'MeasurePutOnHold', 'on-hold'],
    ['active once resumed', 'MeasureResumed', 'active'],
    ['completed', 'MeasureCompleted', 'completed'],
    ['discontinued', 'MeasureDiscontinued', 'discontinued'],
  ])('a measure is %s', (_, type, status) => {
    const event = { type, data: { measureId: check, responsible: nordlys } } as PlanEvent;
    expect(changed(event).measures[1]?.status).toBe(status);
  });

  it('a null takes an optional field away', () => {
    const plan = changed({
      type: 'MeasureUpdated',
      data: { measureId: drops, changes: { medicationRef: null, title: 'Dråper' } },
    });
    expect(plan.measures[0]).toMatchObject({ title: 'Dråper' });
    expect(plan.measures[0]).not.toHaveProperty('medicationRef');
  });

  it('what is said late stands where it belongs in time', () => {
    const facts = paalUpTo(
      6,
      then(
        at,
        paalHimself,
        { type: 'WhatMattersStated', data: { text: 'Sagt først' } },
        { occurredAt: '2026-01-12T08:30:00.000Z', lateReason: 'Glemt' },
      ),
    );
    expect(planAt(facts, at).whatMatters?.text).toMatch(/^Jeg vil kunne lese/);
  });

  it('the next review stays until one that was due has been met', () => {
    const scheduled: PlanEvent = {
      type: 'ReviewScheduled',
      data: { on: day('2026-06-01'), dueAt: instant('2026-05-31T22:00:00.000Z') },
    };
    const reviewed: PlanEvent = { type: 'PlanReviewed', data: { summary: 'Bra' } };
    expect(changed(scheduled, reviewed).nextReviewOn).toBe('2026-06-01');
    const inJune = then('2026-06-02T08:00:00.000Z', gpBerg, reviewed);
    expect(planAt(paalUpTo(6, then(at, gpBerg, scheduled), inJune), at)).not.toHaveProperty('nextReviewOn');
  });

  it('the care team follows its members', () => {
    const memberId = '90000000-0000-4000-8000-000000000001' as MemberId;
    const updated: PlanEvent = {
      type: 'CareTeamMemberUpdated',
      data: { memberId, changes: { contactPoint: { phone: '77000000' } } },
    };
    expect(changed(updated).careTeam[1]?.contactPoint).toEqual({ phone: '77000000' });
    const removed: PlanEvent = { type: 'CareTeamMemberRemoved', data: { memberId, party: nordlys } };
    expect(changed(removed).careTeam.map(({ party }) => party.name)).not.toContain(nordlys.name);
  });
});

describe('what the response service sees', () => {
  it('is the self-treatment part, zones, observations, what matters and the care team', () => {
    const whole = planAt(paalUpTo(17), '2026-05-03T09:00:00.000Z');
    const seen = presentFor(whole, { providerId: 'responssenteret' as ProviderId });
    expect(seen).toEqual({
      ...whole,
      problems: [],
      goals: whole.goals.filter(({ goalId }) => goalId === dropGoal),
      measures: whole.measures.filter(({ measureId }) => measureId === drops),
      transfers: [],
      comments: [],
    });
    expect(presentFor(whole, null)).toEqual(whole);
  });

  it('is also the treatment measure that its own unit has', () => {
    const whole = planAt(paalUpTo(17), '2026-05-03T09:00:00.000Z');
    const check = whole.measures.find(({ part }) => part === 'treatment');
    const holder = check?.responsible;
    const providerId = holder?.kind === 'provider' ? holder.providerId : ('nobody' as ProviderId);
    expect(presentFor(whole, { providerId }).measures).toContainEqual(check);
  });
});
