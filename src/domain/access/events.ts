import type { DomainEvent, Fact } from '../../kernel/event';
import type { PlanId, PractitionerId, ProviderId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';

/** What a reader was to the plan when it was opened to him. */
export type ReadingBasis =
  'patient' | 'relative' | 'coordinator' | 'care-team' | 'response-service' | 'emergency' | 'audit';

/** What was shown: the plan as it is, or something of it by looking back (an earlier plan, its history, what changed and why). */
export type ReadingView = 'live' | 'back';

/** Who has read a patient's plans, and how they were opened outside the care team, in the stream `access-<patientId>`. */
export type AccessEvent =
  | DomainEvent<
      'PlanRead',
      {
        readonly planId: PlanId;
        /** The newest that was shown. */
        readonly revision: number;
        readonly basis: ReadingBasis;
        readonly view: ReadingView;
      }
    >
  | DomainEvent<
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
