import { ago, clinicians, coordinator, dayMs, late, unit } from './asked';
import type { Dice } from '../dice';
import type { KnownPlan } from '../world';
import type { Asked, Move } from './asked';

export const addGoal: Move = (plan, dice) => ({
  user: dice.pick(clinicians) ?? coordinator,
  path: '/goals',
  body: { part: 'treatment', description: 'Øyetrykk under 18', expressedBy: 'practitioner', ...late(dice) },
  leaves: 'GoalAdded',
  learn: ({ goalId = '' }) => plan.goals.push(goalId),
});

export function addMeasure(plan: KnownPlan, dice: Dice): Asked {
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
export const perform: Move = ({ patient, measures }, dice) => {
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

export const observe: Move = ({ patient }, dice) => ({
  user: dice.pick([patient, 'nurse-dahl']) ?? patient,
  path: '/observations',
  body: { code: 'øyetrykk', value: dice.between(10, 30), unit: 'mmHg', at: ago(dice.between(0, 6 * dayMs)) },
  leaves: 'ObservationReported',
});

export const comment: Move = ({ patient }) => ({
  user: patient,
  path: '/comments',
  body: { text: 'Det går bra.' },
  leaves: 'PatientCommented',
});

export const complete: Move = ({ measures }, dice) => {
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
