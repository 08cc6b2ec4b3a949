import type { EventId } from '../../kernel/ids';
import { subjectKey } from './events';
import type { Held, PlanEvent, PlanEventOf, Subject } from './events';

/** A place in the plan (a JSON Pointer with ids where the answer has indexes) and what an event puts there. */
export interface Field {
  readonly path: string;
  /** Null where the event takes something away. */
  readonly value: unknown;
  /** Nothing else ever writes this place, so two of them never clash. */
  readonly once?: true;
}

type Data = { readonly [Type in PlanEvent['type']]: PlanEventOf<Type>['data'] };
type FieldsByType = {
  readonly [Type in keyof Data]: (data: Data[Type], eventId: EventId) => readonly Field[];
};

const one = (path: string, value: unknown): readonly Field[] => [{ path, value }];
const added = (path: string, value: unknown): readonly Field[] => [{ path, value, once: true }];

function under(root: string, values: object): readonly Field[] {
  const entries: readonly (readonly [string, unknown])[] = Object.entries(values);
  return entries.flatMap(([name, value]) => (value === undefined ? [] : one(`${root}/${name}`, value)));
}

const responsibleAt = (subject: Subject): string =>
  'measureId' in subject ? `/measures/${subject.measureId}/responsible` : '/coordination/responsible';

const statesOf = (transferId: string, subjects: readonly Held[], state: string): readonly Field[] =>
  subjects.flatMap(({ subject }) =>
    one(`/transfers/${transferId}/subjects/${subjectKey(subject)}/state`, state),
  );

const fieldsByType: FieldsByType = {
  PlanOpened: ({ patient, title }) => under('', { patient, title, status: 'open' }),
  PlanApproved: ({ madeWithPatient }) => one('/approval', { madeWithPatient }),
  PlanPaused: () => one('/status', 'paused'),
  PlanResumed: () => one('/status', 'open'),
  PlanClosed: () => one('/status', 'closed'),
  PlanReviewed: ({ summary }, eventId) => added(`/reviews/${eventId}`, { summary }),
  ReviewScheduled: ({ on }) => one('/nextReviewOn', on),
  ReviewFellDue: () => [],
  WhatMattersStated: ({ text }) => one('/whatMatters', { text }),
  PatientCommented: ({ commentId, text }) => added(`/comments/${commentId}`, { text }),

  ProblemAdded: ({ problemId, ...problem }) =>
    under(`/problems/${problemId}`, { ...problem, status: 'active' }),
  ProblemUpdated: ({ problemId, changes }) => under(`/problems/${problemId}`, changes),
  ProblemResolved: ({ problemId }) => one(`/problems/${problemId}/status`, 'resolved'),

  GoalAdded: ({ goalId, ...goal }) =>
    under(`/goals/${goalId}`, { ...goal, acceptance: 'pending', status: 'active' }),
  GoalUpdated: ({ goalId, changes }) => under(`/goals/${goalId}`, changes),
  GoalAccepted: ({ goalId }) => one(`/goals/${goalId}/acceptance`, 'accepted'),
  GoalRejected: ({ goalId }) => one(`/goals/${goalId}/acceptance`, 'rejected'),
  GoalAchievementAssessed: ({ goalId, ...assessment }) => one(`/goals/${goalId}/achievement`, assessment),
  GoalEnded: ({ goalId }) => one(`/goals/${goalId}/status`, 'ended'),

  MeasureAdded: ({ measureId, ...measure }) =>
    under(`/measures/${measureId}`, { ...measure, status: 'planned' }),
  MeasureUpdated: ({ measureId, changes }) => under(`/measures/${measureId}`, changes),
  MeasureStarted: ({ measureId }) => one(`/measures/${measureId}/status`, 'active'),
  MeasurePutOnHold: ({ measureId }) => one(`/measures/${measureId}/status`, 'on-hold'),
  MeasureResumed: ({ measureId }) => one(`/measures/${measureId}/status`, 'active'),
  MeasurePerformed: ({ measureId, ...performance }, eventId) =>
    added(`/measures/${measureId}/performances/${eventId}`, { outcome: 'done', ...performance }),
  MeasureMissed: ({ measureId, ...performance }, eventId) =>
    added(`/measures/${measureId}/performances/${eventId}`, { outcome: 'missed', ...performance }),
  MeasureCompleted: ({ measureId }) => one(`/measures/${measureId}/status`, 'completed'),
  MeasureDiscontinued: ({ measureId }) => one(`/measures/${measureId}/status`, 'discontinued'),

  ResponsibilityAssigned: ({ subject, responsible }) => one(responsibleAt(subject), responsible),
  TransferOffered: ({ transferId, subjects, ...offer }) => [
    ...under(`/transfers/${transferId}`, offer),
    ...statesOf(transferId, subjects, 'offered'),
  ],
  TransferAccepted: ({ transferId, subjects, to }) => [
    ...statesOf(transferId, subjects, 'accepted'),
    ...subjects.flatMap(({ subject }) => one(responsibleAt(subject), to)),
  ],
  TransferDeclined: ({ transferId, subjects }) => statesOf(transferId, subjects, 'declined'),
  TransferWithdrawn: ({ transferId, subjects }) => statesOf(transferId, subjects, 'withdrawn'),
  TransferExpired: ({ transferId, subjects }) => statesOf(transferId, subjects, 'expired'),
  ResponsibilityTakenOver: ({ subjects, to }) =>
    subjects.flatMap(({ subject }) => one(responsibleAt(subject), to)),

  CareTeamMemberAdded: ({ memberId, ...member }) => under(`/careTeam/${memberId}`, member),
  CareTeamMemberUpdated: ({ memberId, changes }) => under(`/careTeam/${memberId}`, changes),
  CareTeamMemberRemoved: ({ memberId }) =>
    under(`/careTeam/${memberId}`, { party: null, role: null, contactPoint: null }),

  ZoneDefined: ({ zone, ...content }) => one(`/zones/${zone}`, content),
  ZoneRemoved: ({ zone }) => one(`/zones/${zone}`, null),
  ObservationReported: ({ observationId, ...observation }) =>
    added(`/observations/${observationId}`, observation),

  EnteredInError: ({ eventId, reason }) => added(`/entered-in-error/${eventId}`, { reason }),
};

const fieldsOfType = <Type extends keyof Data>(
  event: { readonly type: Type; readonly data: Data[Type] },
  eventId: EventId,
): readonly Field[] => fieldsByType[event.type](event.data, eventId);

/**
 * What an event sets. Two writers clash where both set one place to different values; what only adds something
 * (a performance, a comment) has a place of its own, told apart by its id or the event's.
 */
export const fieldsOf = (event: PlanEvent, eventId: EventId): readonly Field[] =>
  fieldsOfType(event, eventId);

/**
 * Whether an event changes what an approval stands for: problems, goals, measures and zones. Carrying the plan out as
 * approved (starting, performing, assessing, handing over) does not.
 */
export const changesWhatIsApproved: Readonly<Record<PlanEvent['type'], boolean>> = {
  PlanOpened: false,
  PlanApproved: false,
  PlanPaused: false,
  PlanResumed: false,
  PlanClosed: false,
  PlanReviewed: false,
  ReviewScheduled: false,
  ReviewFellDue: false,
  WhatMattersStated: false,
  PatientCommented: false,
  ProblemAdded: true,
  ProblemUpdated: true,
  ProblemResolved: true,
  GoalAdded: true,
  GoalUpdated: true,
  GoalAccepted: false,
  GoalRejected: false,
  GoalAchievementAssessed: false,
  GoalEnded: true,
  MeasureAdded: true,
  MeasureUpdated: true,
  MeasureStarted: false,
  MeasurePutOnHold: true,
  MeasureResumed: true,
  MeasurePerformed: false,
  MeasureMissed: false,
  MeasureCompleted: true,
  MeasureDiscontinued: true,
  ResponsibilityAssigned: false,
  TransferOffered: false,
  TransferAccepted: false,
  TransferDeclined: false,
  TransferWithdrawn: false,
  TransferExpired: false,
  ResponsibilityTakenOver: false,
  CareTeamMemberAdded: false,
  CareTeamMemberUpdated: false,
  CareTeamMemberRemoved: false,
  ZoneDefined: true,
  ZoneRemoved: true,
  ObservationReported: false,
  EnteredInError: false,
};
