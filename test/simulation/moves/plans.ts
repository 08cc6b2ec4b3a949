import { randomUUID } from 'node:crypto';
import { syntheticNationalId } from '../../../src/infrastructure/identity/synthetic-numbers';
import { ago, coordinator, dayMs, unit } from './asked';
import { addMeasure } from './content';
import type { Command } from '../command';
import type { Dice } from '../dice';
import type { KnownPlan, World } from '../world';
import type { Asked, Move } from './asked';

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

export const onPlan = ({ planId }: KnownPlan, asked: Asked): Command => ({
  ...asked,
  key: randomUUID(),
  path: `/plans/${planId}${asked.path}`,
  planId,
});

/** A plan that is closed makes room for the patient's next one. */
export const close: Move = (plan, dice, world) => ({
  user: coordinator,
  path: '/close',
  body: { reason: 'Flyttet' },
  leaves: 'PlanClosed',
  learn: () => {
    world.forget(plan);
    world.agenda.push(opening(world, dice, plan));
  },
});
