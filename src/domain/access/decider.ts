import { hourMs, plus } from '../../kernel/instant';
import type { DecisionContext, Decider } from '../../kernel/decider';
import type { Decided } from '../../kernel/event';
import type { PlanId, PractitionerId, ProviderId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { AccessEvent, AccessFact } from './events';

const emergencyAccessMs = 12 * hourMs;

export interface AccessCommand {
  readonly type: 'OpenEmergencyAccess';
  readonly planId: PlanId;
  readonly practitionerId: PractitionerId;
  readonly providerId: ProviderId;
  readonly reason: string;
}

/** Until when the last opening of each plan by each practitioner lasts. */
export interface Openings {
  readonly until: Readonly<Record<string, Instant>>;
}

const openingOf = (planId: PlanId, practitionerId: PractitionerId): string => `${planId}/${practitionerId}`;

/** Opened for one plan; a patient's other plans stay closed. */
export function hasEmergencyAccess(
  { until }: Openings,
  planId: PlanId,
  practitionerId: PractitionerId,
  now: Instant,
): boolean {
  const end = until[openingOf(planId, practitionerId)];
  return end !== undefined && now < end;
}

function decide(
  _state: Openings,
  { type: _, ...opening }: AccessCommand,
  { now, occurredAt }: DecisionContext,
): readonly Decided<AccessEvent>[] {
  return [
    { type: 'EmergencyAccessOpened', data: { ...opening, until: plus(now, emergencyAccessMs) }, occurredAt },
  ];
}

const evolve = ({ until }: Openings, { data }: AccessFact): Openings => ({
  until: { ...until, [openingOf(data.planId, data.practitionerId)]: data.until },
});

export const accessDecider: Decider<Openings, AccessCommand, AccessEvent> = {
  initialState: { until: {} },
  decide,
  evolve,
};
