import { randomUUID } from 'node:crypto';
import { syntheticNationalId } from '../../src/infrastructure/identity/synthetic-numbers';
import { practitioners } from './api';
import type { Command } from './command';
import type { Dice } from './dice';
import type { KnownOffer, KnownPlan, World } from './world';

const coordinator = 'gp-berg';
const secondMs = 1000;
const hourMs = 3600 * secondMs;
const dayMs = 24 * hourMs;
const staff = practitioners.map(({ user }) => user);
const clinicians = ['gp-berg', 'nurse-dahl', 'eye-lie', 'specialist-aas'];

const unit = (user: string) => ({
  kind: 'provider',
  providerId: practitioners.find((one) => one.user === user)?.providerId,
});

const ago = (ms: number): string => new Date(Date.now() - ms).toISOString();

/** Now and then something is entered late. */
const late = (dice: Dice, mostMs = 40 * hourMs) =>
  dice.isLucky(0.2)
    ? { occurredAt: ago(dice.between(secondMs, mostMs)), lateReason: 'Ført inn etterpå' }
    : {};

type Asked = Pick<Command, 'user' | 'path' | 'body' | 'leaves' | 'learn'>;

/** Somebody comes to the register for the first time: he is registered, consents, and a plan is opened. */
export function newcomer(world: World, dice: Dice): Command {
  const name = world.newPatient();
  return {
    key: randomUUID(),
    user: coordinator,
    path: '/patients',
    body: { nationalId: syntheticNationalId(name), name, birthDate: '1950-11-17' },
    leaves: 'PatientRegistered',
    learn: ({ patientId = '' }) => {
      world.agenda.push({
        key: randomUUID(),
        user: coordinator,
        path: `/patients/${patientId}/consent`,
        body: { decision: 'given' },
        leaves: 'ConsentGiven',
        learn: () => world.agenda.push(opening(world, dice, { patientId, patient: name })),
      });
    },
  };
}

/** Ten days back, so that there is room for late entries. Two measures and a team come with it. */
const opening = (
  world: World,
  dice: Dice,
  { patientId, patient }: Pick<KnownPlan, 'patientId' | 'patient'>,
): Command => ({
  key: randomUUID(),
  user: coordinator,
  path: '/plans',
  body: {
    patientId,
    title: `Plan for ${patient}`,
    coordinator: unit(coordinator),
    occurredAt: ago(10 * dayMs),
    lateReason: 'Planen fantes på papir',
  },
  leaves: 'PlanOpened',
  learn: ({ planId = '' }) => {
    const plan: KnownPlan = { planId, patientId, patient, goals: [], measures: [], offers: [] };
    world.plans.push(plan);
    const members = ['nurse-dahl', 'eye-lie'].map((user) => ({
      user: coordinator,
      path: '/care-team',
      body: { party: unit(user), role: 'behandler' },
      leaves: 'CareTeamMemberAdded',
    }));
    const first = [...members, addMeasure(plan, dice), addMeasure(plan, dice)];
    world.agenda.push(...first.map((asked) => onPlan(plan, asked)));
  },
});

const onPlan = ({ planId }: KnownPlan, asked: Asked): Command => ({
  ...asked,
  key: randomUUID(),
  path: `/plans/${planId}${asked.path}`,
  planId,
});

type Move = (plan: KnownPlan, dice: Dice, world: World) => Asked | null;

const addGoal: Move = (plan, dice) => ({
  user: dice.pick(clinicians) ?? coordinator,
  path: '/goals',
  body: { part: 'treatment', description: 'Øyetrykk under 18', expressedBy: 'practitioner', ...late(dice) },
  leaves: 'GoalAdded',
  learn: ({ goalId = '' }) => plan.goals.push(goalId),
});

function addMeasure(plan: KnownPlan, dice: Dice): Asked {
  const isOwn = dice.isLucky(0.4);
  const [part, responsible] = isOwn
    ? ['self-treatment', { kind: 'patient' }]
    : ['treatment', unit(coordinator)];
  const long = dice.isLucky(0.8) ? { occurredAt: ago(9 * dayMs), lateReason: 'Fra papirplanen' } : {};
  return {
    user: coordinator,
    path: '/measures',
    body: { part, title: 'Øyedråper', category: 'medication', responsible, ...long },
    leaves: 'MeasureAdded',
    learn: ({ measureId = '' }) => plan.measures.push(measureId),
  };
}

/** Up to six days back: a week needs no reason. */
const perform: Move = ({ patient, measures }, dice) => {
  const measureId = dice.pick(measures);
  const outcome = dice.isLucky(0.7) ? 'done' : 'missed';
  return measureId === undefined
    ? null
    : {
        user: dice.pick([patient, 'nurse-dahl', coordinator]) ?? patient,
        path: `/measures/${measureId}/performances`,
        body: { outcome, at: ago(dice.between(0, 6 * dayMs)) },
        leaves: outcome === 'done' ? 'MeasurePerformed' : 'MeasureMissed',
      };
};

const observe: Move = ({ patient }, dice) => ({
  user: dice.pick([patient, 'nurse-dahl']) ?? patient,
  path: '/observations',
  body: { code: 'øyetrykk', value: dice.between(10, 30), unit: 'mmHg', at: ago(dice.between(0, 6 * dayMs)) },
  leaves: 'ObservationReported',
});

const comment: Move = ({ patient }) => ({
  user: patient,
  path: '/comments',
  body: { text: 'Det går bra.' },
  leaves: 'PatientCommented',
});

/** One to three subjects; some offers hold for a moment only, so that they expire in the middle of it all. */
const offer: Move = (plan, dice) => {
  const receiver = dice.pick([...staff, plan.patient]) ?? plan.patient;
  const measures = new Set(Array.from({ length: dice.between(0, 3) }, () => dice.pick(plan.measures)));
  const subjects = [...measures].flatMap((measureId) => (measureId === undefined ? [] : [{ measureId }]));
  const answerMs = dice.isLucky(0.4) ? dice.between(50, 1500) : dayMs;
  const later = dice.isLucky(0.2) ? { effectiveFrom: ago(-dice.between(100, 1500)) } : {};
  return {
    user: dice.isLucky(0.8) ? coordinator : (dice.pick(staff) ?? coordinator),
    path: '/transfers',
    body: {
      subjects: subjects.length > 0 ? subjects : [{ coordination: true }],
      to: receiver === plan.patient ? { kind: 'patient' } : unit(receiver),
      reason: 'Nærmere hjemmet',
      handover: { situation: 'A', background: 'B', assessment: 'C', recommendation: 'D' },
      deadline: ago(-answerMs),
      ...later,
      ...late(dice, 2 * hourMs),
    },
    leaves: 'TransferOffered',
    learn: ({ transferId = '' }) => plan.offers.push({ transferId, receiver }),
  };
};

const answering =
  (verb: string, leaves: string, userOf: (offer: KnownOffer) => string): Move =>
  ({ offers }, dice) => {
    const meant = dice.pick(offers.slice(-3));
    if (!meant) return null;
    const body = { ...(verb === 'accept' ? {} : { reason: 'Passer ikke nå' }) };
    return { user: userOf(meant), path: `/transfers/${meant.transferId}/${verb}`, body, leaves };
  };

const accept = answering('accept', 'TransferAccepted', ({ receiver }) => receiver);
const decline = answering('decline', 'TransferDeclined', ({ receiver }) => receiver);
const withdraw = answering('withdraw', 'TransferWithdrawn', () => coordinator);

const takeOver: Move = ({ measures }, dice) => {
  const measureId = dice.pick(measures);
  return {
    user: dice.pick(staff) ?? coordinator,
    path: '/takeovers',
    body: {
      subjects: [measureId === undefined || dice.isLucky(0.2) ? { coordination: true } : { measureId }],
      justification: 'Akutt forverring',
      ...late(dice),
    },
    leaves: 'ResponsibilityTakenOver',
  };
};

const openInEmergency: Move = (_plan, dice) => ({
  user: dice.pick(['doctor-strand', 'doctor-ness']) ?? 'doctor-strand',
  path: '/emergency-access',
  body: { reason: 'Akutte smerter', basis: 'emergency' },
  leaves: 'EmergencyAccessOpened',
});

const complete: Move = ({ measures }, dice) => {
  const measureId = dice.pick(measures);
  return measureId === undefined
    ? null
    : {
        user: dice.pick(clinicians) ?? coordinator,
        path: `/measures/${measureId}/complete`,
        body: { reason: 'Ferdig' },
        leaves: 'MeasureCompleted',
      };
};

/** A plan that is closed makes room for the patient's next one. */
const close: Move = (plan, dice, world) => ({
  user: coordinator,
  path: '/close',
  body: { reason: 'Flyttet' },
  leaves: 'PlanClosed',
  learn: () => {
    world.forget(plan);
    world.agenda.push(opening(world, dice, plan));
  },
});

const mix: readonly (readonly [weight: number, Move])[] = [
  [3, addGoal],
  [2, addMeasure],
  [7, perform],
  [5, observe],
  [2, comment],
  [5, offer],
  [5, accept],
  [3, decline],
  [1, withdraw],
  [2, takeOver],
  [1, openInEmergency],
  [1, complete],
  [0.2, close],
];
const moves = mix.flatMap(([weight, move]) => Array.from({ length: weight * 5 }, () => move));

/** What a client does next: what is on the agenda, else what the dice say. Null where there is nothing to do it with. */
export function nextCommand(world: World, dice: Dice): Command | null {
  const expected = world.agenda.shift();
  if (expected) return expected;
  if (dice.isLucky(0.02)) return newcomer(world, dice);
  const plan = dice.pick(world.plans);
  const asked = plan && dice.pick(moves)?.(plan, dice, world);
  return asked ? onPlan(plan, asked) : null;
}
