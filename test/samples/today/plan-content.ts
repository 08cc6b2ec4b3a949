import { commentId, day, goal, instant, measure, observation, patientId, planId, problem } from './names';
import type { PlanEvent } from '../../../src/domain/plan/events';
import type { Today } from '../complete';

const code = { system: 'ICD-10', code: 'H40.1', display: 'Primært åpenvinklet glaukom' };
const target = {
  measure: 'Øyetrykk',
  comparator: '<',
  value: 18,
  unit: 'mmHg',
  dueOn: day('2026-12-31'),
} as const;
const timing = {
  frequency: { times: 1, per: 'day' },
  at: ['21:00'],
  until: day('2026-12-31'),
} as const;
const aMeasure = {
  part: 'self-treatment',
  title: 'Øyedråper daglig',
  description: 'En dråpe i hvert øye',
  category: 'medication',
  problemIds: [problem(1)],
  goalIds: [goal(1)],
  timing,
  medicationRef: 'PLL',
  startsOn: day('2026-01-13'),
} as const;

/** What a plan consists of, in the order in which it comes about. */
export const planContent: Pick<
  Today<PlanEvent>,
  | 'PlanOpened'
  | 'WhatMattersStated'
  | 'PatientCommented'
  | 'ProblemAdded'
  | 'ProblemUpdated'
  | 'GoalAdded'
  | 'GoalUpdated'
  | 'GoalAccepted'
  | 'GoalRejected'
  | 'GoalAchievementAssessed'
  | 'MeasureAdded'
  | 'MeasureUpdated'
  | 'MeasureStarted'
  | 'MeasurePutOnHold'
  | 'MeasureResumed'
  | 'MeasurePerformed'
  | 'MeasureMissed'
  | 'ZoneDefined'
  | 'ZoneRemoved'
  | 'ObservationReported'
  | 'PlanApproved'
  | 'PlanPaused'
  | 'PlanResumed'
  | 'PlanReviewed'
  | 'ReviewScheduled'
  | 'ReviewFellDue'
> = {
  PlanOpened: [
    {
      planId,
      patient: { patientId, name: 'Pål Hansen', birthDate: day('1950-11-17') },
      title: 'Plan for Pål Hansen',
    },
  ],
  WhatMattersStated: [{ text: 'Jeg vil kunne lese avisen.' }],
  PatientCommented: [{ commentId, text: 'Det går bra.' }],
  ProblemAdded: [
    { problemId: problem(1), code, text: 'Grønn stær', purpose: 'Forebygge synstap' },
    { problemId: problem(2), code, text: 'Demens', purpose: 'Trygg hverdag' },
  ],
  ProblemUpdated: [
    { problemId: problem(1), changes: { code, text: 'Grønn stær, begge øyne', purpose: 'Bevare synet' } },
  ],
  GoalAdded: [
    {
      goalId: goal(1),
      part: 'treatment',
      description: 'Øyetrykk under 18 mmHg',
      problemIds: [problem(1)],
      target,
      expressedBy: 'practitioner',
    },
    {
      goalId: goal(2),
      part: 'self-treatment',
      description: 'Dryppe hver kveld',
      problemIds: [problem(1)],
      target: { ...target, value: 'hver kveld' },
      expressedBy: 'patient',
    },
  ],
  GoalUpdated: [
    {
      goalId: goal(1),
      changes: {
        part: 'treatment',
        description: 'Øyetrykk under 17 mmHg',
        problemIds: [problem(1)],
        target: { ...target, value: 17 },
        expressedBy: 'relative',
      },
    },
  ],
  GoalAccepted: [{ goalId: goal(1), reason: 'Det vil jeg.' }],
  GoalRejected: [{ goalId: goal(2), reason: 'Det får jeg ikke til.' }],
  GoalAchievementAssessed: [{ goalId: goal(1), status: 'improving', note: 'Trykket synker.' }],
  MeasureAdded: [
    { measureId: measure(1), ...aMeasure },
    { measureId: measure(2), ...aMeasure, part: 'treatment', title: 'Årlig kontroll hos øyelege' },
    { measureId: measure(3), ...aMeasure, part: 'individual', title: 'Skyss til kontroll' },
  ],
  MeasureUpdated: [{ measureId: measure(1), changes: { ...aMeasure, title: 'Øyedråper hver kveld' } }],
  MeasureStarted: [{ measureId: measure(1), reason: 'Resepten er klar.' }],
  MeasurePutOnHold: [{ measureId: measure(1), reason: 'Operasjon' }],
  MeasureResumed: [{ measureId: measure(1), reason: 'Hjemme igjen' }],
  MeasurePerformed: [
    { measureId: measure(1), at: instant('2026-01-14T20:00:00.000Z'), note: 'Med hjelp av Anne' },
  ],
  MeasureMissed: [{ measureId: measure(1), at: instant('2026-01-15T20:00:00.000Z'), note: 'Glemt' }],
  ZoneDefined: [
    {
      zone: 'red',
      triggers: [
        {
          text: 'Sterke smerter i øyet',
          observation: { code: 'øyetrykk', from: 30, to: 80, unit: 'mmHg' },
        },
      ],
      action: 'Ring med en gang',
      contact: '113',
      withinHours: 1,
    },
  ],
  ZoneRemoved: [{ zone: 'red' }],
  ObservationReported: [
    {
      observationId: observation(1),
      at: instant('2026-01-16T08:00:00.000Z'),
      code: 'øyetrykk',
      value: 16,
      unit: 'mmHg',
    },
    { observationId: observation(2), at: instant('2026-01-16T09:00:00.000Z'), zone: 'yellow' },
  ],
  PlanApproved: [{ madeWithPatient: true }],
  PlanPaused: [{ reason: 'Innlagt' }],
  PlanResumed: [{ reason: 'Hjemme igjen' }],
  PlanReviewed: [{ summary: 'Alt er gått gjennom.' }],
  ReviewScheduled: [{ on: day('2026-01-20'), dueAt: instant('2026-01-19T23:00:00.000Z') }],
  ReviewFellDue: [{ on: day('2026-01-20') }],
};
