import type { PlanFactOf } from '../../../src/domain/plan/events';
import { livesAfter } from '../../shared/lives';
import { placed } from '../../shared/lists';
import type { PlanDocument } from '../document';
import { row } from '../row';
import type { RowsFor } from '../row';

export const planRows: RowsFor<
  | 'PlanOpened'
  | 'PlanApproved'
  | 'PlanPaused'
  | 'PlanResumed'
  | 'PlanClosed'
  | 'PlanReviewed'
  | 'ReviewScheduled'
  | 'ReviewFellDue'
  | 'WhatMattersStated'
  | 'PatientCommented'
> = {
  PlanOpened: (_, fact) => opened(fact),
  PlanApproved: row((_, { data, occurredAt, by }) => ({
    approval: { at: occurredAt, by, madeWithPatient: data.madeWithPatient, changedSince: false },
  })),
  PlanPaused: row(() => ({ status: 'paused' })),
  PlanResumed: row(() => ({ status: 'open' })),
  PlanClosed: row((plan, fact) => ({
    status: 'closed',
    lives: livesAfter(plan.lives, fact),
    nextReview: null,
  })),
  // A review meets the one that was due; one that lies ahead stays.
  PlanReviewed: row(({ nextReview }, { recordedAt }) => ({
    nextReview: nextReview && nextReview.dueAt <= recordedAt ? null : nextReview,
  })),
  ReviewScheduled: row((_, { data }) => ({ nextReview: data })),
  ReviewFellDue: row(() => ({})),
  WhatMattersStated: row((plan, { eventId, occurredAt: at, by, data: { text } }) => ({
    whatMatters: placed(plan.whatMatters, { eventId, at, by, text }, (statement) => statement.at),
  })),
  PatientCommented: row((plan, { eventId, occurredAt: at, by, data: { commentId, text } }) => ({
    comments: [...plan.comments, { commentId, text, eventId, at, by }],
  })),
};

function opened(fact: PlanFactOf<'PlanOpened'>): PlanDocument {
  const { planId, patient, title } = fact.data;
  return {
    planId,
    patient,
    title,
    status: 'open',
    approval: null,
    revision: fact.revision,
    whatMatters: [],
    problems: [],
    goals: [],
    measures: [],
    lives: livesAfter([], fact),
    transfers: [],
    zones: {},
    observations: [],
    comments: [],
    careTeam: [],
    nextReview: null,
  };
}
