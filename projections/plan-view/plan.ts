import type { Achievement, Goal, Measure, Patient, Zone, ZoneColour } from '../../src/domain/plan/events';
import type { Actor } from '../../src/kernel/actor';
import type { CommentId, GoalId, MeasureId, PlanId, TransferId } from '../../src/kernel/ids';
import type { Instant, PlainDay } from '../../src/kernel/instant';
import type { Party } from '../../src/kernel/party';
import type { Transfer } from '../shared/present-transfer';
import type { MemberDocument, ObservationDocument, PlanDocument, ProblemDocument } from './document';

/** Who answers for a subject at the instant, since when, and the open offer of it, where there is one. */
export interface Responsibility {
  readonly responsible: Party;
  readonly since: Instant;
  readonly transferId?: TransferId;
}

export type PlanGoal = Goal & {
  readonly goalId: GoalId;
  readonly acceptance: 'pending' | 'accepted' | 'rejected';
  readonly achievement: { readonly status: Achievement; readonly at: Instant; readonly by: Actor } | null;
  readonly status: 'active' | 'ended';
};

export type PlanMeasure = Measure &
  Responsibility & {
    readonly measureId: MeasureId;
    readonly status: 'planned' | 'active' | 'on-hold' | 'completed' | 'discontinued';
    readonly performances: {
      readonly done: number;
      readonly missed: number;
      readonly last?: { readonly outcome: 'done' | 'missed'; readonly at: Instant; readonly by: Actor };
    };
  };

export interface PlanComment {
  readonly commentId: CommentId;
  readonly text: string;
  readonly at: Instant;
  readonly by: Actor;
}

/** The answer's Plan. */
export interface Plan {
  readonly planId: PlanId;
  readonly patient: Patient;
  readonly title: string;
  readonly status: 'open' | 'paused' | 'closed';
  readonly approval: PlanDocument['approval'];
  readonly revision: number;
  readonly whatMatters: { readonly text: string; readonly at: Instant; readonly by: Actor } | null;
  readonly coordination: Responsibility;
  readonly problems: readonly ProblemDocument[];
  readonly goals: readonly PlanGoal[];
  readonly measures: readonly PlanMeasure[];
  readonly transfers: readonly Transfer[];
  readonly zones: { readonly [Colour in ZoneColour]?: Zone };
  readonly observations: readonly ObservationDocument[];
  readonly comments: readonly PlanComment[];
  readonly careTeam: readonly MemberDocument[];
  readonly nextReviewOn?: PlainDay;
}
