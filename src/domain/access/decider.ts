import { hourMs, plus } from '../../kernel/instant';
import type { DecisionContext, Decider } from '../../kernel/decider';
import type { Decided } from '../../kernel/event';
import type { PlanId, PractitionerId, ProviderId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { AccessEvent, AccessFact, ReadingBasis, ReadingView } from './events';
import { isRecorded, visitOf, visitsAfter } from './visits';
import type { Visits } from './visits';

const emergencyAccessMs = 12 * hourMs;

export type AccessCommand =
  | {
      readonly type: 'RecordReading';
      readonly planId: PlanId;
      /** The newest that is about to be shown. */
      readonly revision: number;
      readonly basis: ReadingBasis;
      readonly view: ReadingView;
    }
  | {
      readonly type: 'OpenEmergencyAccess';
      readonly planId: PlanId;
      readonly practitionerId: PractitionerId;
      readonly providerId: ProviderId;
      readonly reason: string;
    };

/** Until when the last opening of each plan by each practitioner lasts. */
export interface Openings {
  readonly until: Readonly<Record<string, Instant>>;
}

export interface AccessState extends Openings {
  readonly visits: Visits;
}

const openingOf = (planId: PlanId, practitionerId: PractitionerId): string => `${planId}/${practitionerId}`;

/** Until when the plan is open to a practitioner in an emergency; null where it is not. A patient's other plans stay closed. */
export function emergencyAccessUntil(
  { until }: Openings,
  planId: PlanId,
  practitionerId: PractitionerId,
  now: Instant,
): Instant | null {
  const end = until[openingOf(planId, practitionerId)];
  return end !== undefined && now < end ? end : null;
}

export const hasEmergencyAccess = (
  ...asked: readonly [openings: Openings, planId: PlanId, practitionerId: PractitionerId, now: Instant]
): boolean => emergencyAccessUntil(...asked) !== null;

function decide(
  { visits }: AccessState,
  command: AccessCommand,
  { now, occurredAt, actor }: DecisionContext,
): readonly Decided<AccessEvent>[] {
  switch (command.type) {
    case 'RecordReading': {
      const { type: _, ...reading } = command;
      if (isRecorded(visitOf(visits, reading.planId, actor), reading, now)) return [];
      return [{ type: 'PlanRead', data: reading, occurredAt }];
    }
    case 'OpenEmergencyAccess': {
      const { type: _, ...opening } = command;
      const until = plus(now, emergencyAccessMs);
      return [{ type: 'EmergencyAccessOpened', data: { ...opening, until }, occurredAt }];
    }
  }
}

function evolve(state: AccessState, fact: AccessFact): AccessState {
  switch (fact.type) {
    case 'PlanRead':
      return { ...state, visits: visitsAfter(state.visits, fact.data, fact) };
    case 'EmergencyAccessOpened': {
      const { planId, practitionerId, until } = fact.data;
      return { ...state, until: { ...state.until, [openingOf(planId, practitionerId)]: until } };
    }
  }
}

export const accessDecider: Decider<AccessState, AccessCommand, AccessEvent> = {
  initialState: { until: {}, visits: {} },
  decide,
  evolve,
};
