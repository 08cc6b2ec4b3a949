import type { DomainEvent, Fact } from '../../kernel/event';
import type { PlanId, PractitionerId, ProviderId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';

/** Openings of a patient's plan outside the care team, in the stream `access-<patientId>`. */
export type AccessEvent = DomainEvent<
  'EmergencyAccessOpened',
  {
    readonly planId: PlanId;
    readonly practitionerId: PractitionerId;
    readonly providerId: ProviderId;
    readonly reason: string;
    readonly until: Instant;
  }
>;

export type AccessFact = Fact<AccessEvent>;
