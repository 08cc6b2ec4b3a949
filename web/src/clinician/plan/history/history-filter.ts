import type { operations } from '../../../api/schema';

type EventType = NonNullable<
  NonNullable<operations['History.history']['parameters']['query']>['type']
>[number];

/** What people look for in a history, and the events that are about it. */
export const typesOf = {
  problems: ['ProblemAdded', 'ProblemUpdated', 'ProblemResolved'],
  goals: ['GoalAdded', 'GoalUpdated', 'GoalAccepted', 'GoalRejected', 'GoalAchievementAssessed', 'GoalEnded'],
  measures: [
    'MeasureAdded',
    'MeasureUpdated',
    'MeasureStarted',
    'MeasurePutOnHold',
    'MeasureResumed',
    'MeasureCompleted',
    'MeasureDiscontinued',
  ],
  performances: ['MeasurePerformed', 'MeasureMissed'],
  responsibility: [
    'ResponsibilityAssigned',
    'TransferOffered',
    'TransferAccepted',
    'TransferDeclined',
    'TransferWithdrawn',
    'TransferExpired',
    'ResponsibilityTakenOver',
  ],
  zones: ['ZoneDefined', 'ZoneRemoved'],
  observations: ['ObservationReported'],
  careTeam: ['CareTeamMemberAdded', 'CareTeamMemberUpdated', 'CareTeamMemberRemoved'],
  voice: ['WhatMattersStated', 'PatientCommented'],
  plan: [
    'PlanOpened',
    'PlanApproved',
    'PlanPaused',
    'PlanResumed',
    'PlanClosed',
    'PlanReviewed',
    'ReviewScheduled',
    'ReviewFellDue',
  ],
  mistakes: ['EnteredInError'],
} as const satisfies Readonly<Record<string, readonly EventType[]>>;

export type About = keyof typeof typesOf;
export const abouts = Object.keys(typesOf) as readonly About[];

export interface HistoryFilter {
  readonly about: About | '';
  /** The id of a practitioner, or a role. */
  readonly actor: string;
  readonly from: string;
  readonly to: string;
}

export const everything: HistoryFilter = { about: '', actor: '', from: '', to: '' };
