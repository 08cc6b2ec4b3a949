import type { GoalId, MeasureId, ObservationId, TransferId } from '../../../kernel/ids';
import type { Corrected, PlanEvent, PlanEventOf } from '../events';
import { goal, handover, held, measure, member, problem, subject, zone, zoneColour } from './contents';
import { party, patient } from './parties';
import { changesOf, either, forms, list, optional, record } from './rule';
import { day, flag, id, instant, numberOrText, text, word } from './values';
import type { Rule } from './rule';

type Masks = { readonly [Type in PlanEvent['type']]: Rule<PlanEventOf<Type>['data']> };
type Reported = PlanEventOf<'ObservationReported'>['data'];

const because = { reason: text };
const perhapsBecause = { reason: optional(text) };
const ofGoal = { goalId: id<GoalId>() };
const ofMeasure = { measureId: id<MeasureId>() };
const performance = record<PlanEventOf<'MeasurePerformed'>['data']>({
  ...ofMeasure,
  at: instant,
  note: optional(text),
});
const measureStep = record<PlanEventOf<'MeasureStarted'>['data']>({ ...ofMeasure, ...perhapsBecause });
const measureEnd = record<PlanEventOf<'MeasureCompleted'>['data']>({
  ...ofMeasure,
  ...perhapsBecause,
  responsible: party,
});
const answered = { transferId: id<TransferId>(), subjects: list(held), to: party };
const reported = { observationId: id<ObservationId>(), at: instant };

const corrected: Rule<Corrected> = forms<Corrected, 'type'>('type', {
  WhatMattersStated: record({ type: word({ WhatMattersStated: true }) }),
  PatientCommented: record({ type: word({ PatientCommented: true }) }),
  ProblemAdded: record({ type: word({ ProblemAdded: true }), problemId: id() }),
  GoalAdded: record({ type: word({ GoalAdded: true }), ...ofGoal }),
  GoalAchievementAssessed: record({ type: word({ GoalAchievementAssessed: true }), ...ofGoal }),
  MeasureAdded: record({ type: word({ MeasureAdded: true }), ...ofMeasure, responsible: party }),
  MeasurePerformed: record({ type: word({ MeasurePerformed: true, MeasureMissed: true }), ...ofMeasure }),
  MeasureMissed: record({ type: word({ MeasurePerformed: true, MeasureMissed: true }), ...ofMeasure }),
  ObservationReported: record({ type: word({ ObservationReported: true }), observationId: id() }),
  TransferAccepted: handedOver(),
  ResponsibilityTakenOver: handedOver(),
});

function handedOver(): Rule<Extract<Corrected, { readonly subjects: unknown }>> {
  const type = word({ TransferAccepted: true, ResponsibilityTakenOver: true });
  return record({ type, transferId: optional(id()), subjects: list(subject) });
}

/**
 * What is shown of each event where nobody's personal data may be seen: structure, states, times, numbers and codes.
 * An event or a field without a rule does not compile, and what does not have the form that its rule knows is left out.
 */
export const masks: Masks = {
  PlanOpened: record({ planId: id(), patient, title: text }),
  PlanApproved: record({ madeWithPatient: flag }),
  PlanPaused: record(because),
  PlanResumed: record(because),
  PlanClosed: record({ ...because, ended: list(held) }),
  PlanReviewed: record({ summary: text }),
  ReviewScheduled: record({ on: day, dueAt: instant }),
  ReviewFellDue: record({ on: day }),
  WhatMattersStated: record({ text }),
  PatientCommented: record({ commentId: id(), text }),

  ProblemAdded: record({ ...problem, problemId: id() }),
  ProblemUpdated: record({ problemId: id(), changes: changesOf(problem) }),
  ProblemResolved: record({ problemId: id(), ...perhapsBecause }),

  GoalAdded: record({ ...goal, ...ofGoal }),
  GoalUpdated: record({ ...ofGoal, changes: changesOf(goal) }),
  GoalAccepted: record({ ...ofGoal, ...perhapsBecause }),
  GoalRejected: record({ ...ofGoal, ...perhapsBecause }),
  GoalAchievementAssessed: record({
    ...ofGoal,
    status: word({
      'in-progress': true,
      improving: true,
      worsening: true,
      achieved: true,
      'not-achieved': true,
      'not-attainable': true,
    }),
    note: optional(text),
  }),
  GoalEnded: record({ ...ofGoal, ...because }),

  MeasureAdded: record({ ...measure, ...ofMeasure }),
  MeasureUpdated: record({ ...ofMeasure, changes: changesOf(measure) }),
  MeasureStarted: measureStep,
  MeasurePutOnHold: measureStep,
  MeasureResumed: measureStep,
  MeasurePerformed: performance,
  MeasureMissed: performance,
  MeasureCompleted: measureEnd,
  MeasureDiscontinued: measureEnd,

  ResponsibilityAssigned: record({ subject, responsible: party }),
  TransferOffered: record({
    ...answered,
    ...because,
    handover,
    deadline: instant,
    effectiveFrom: optional(instant),
  }),
  TransferAccepted: record({ ...answered, effectiveFrom: instant }),
  TransferDeclined: record({ ...answered, ...because }),
  TransferWithdrawn: record({
    ...answered,
    cause: word({ sender: true, takeover: true, 'subject-ended': true }),
    ...perhapsBecause,
  }),
  TransferExpired: record(answered),
  ResponsibilityTakenOver: record({ subjects: list(held), to: party, justification: text }),

  CareTeamMemberAdded: record({ ...member, memberId: id() }),
  CareTeamMemberUpdated: record({
    memberId: id(),
    changes: changesOf({ role: member.role, contactPoint: member.contactPoint }),
  }),
  CareTeamMemberRemoved: record({ memberId: id(), party }),

  ZoneDefined: record({ ...zone, zone: zoneColour }),
  ZoneRemoved: record({ zone: zoneColour }),
  ObservationReported: either(
    record<Extract<Reported, { readonly zone: unknown }>>({ ...reported, zone: zoneColour }),
    record<Extract<Reported, { readonly code: unknown }>>({
      ...reported,
      code: text,
      value: numberOrText,
      unit: optional(text),
    }),
  ),

  EnteredInError: record({ eventId: id(), ...because, corrected }),
};
