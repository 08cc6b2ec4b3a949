import type { DomainEvent, Fact } from '../../kernel/event';
import type { PatientId, PersonKey, PractitionerId, RelativeId, RestrictionId } from '../../kernel/ids';
import type { Instant, PlainDay } from '../../kernel/instant';

export type Scope = 'read' | 'comment' | 'performances' | 'answer-offers';

export interface Representation {
  readonly relativeId: RelativeId;
  readonly personKey: PersonKey;
  readonly name: string;
  readonly kind: 'relative' | 'parent' | 'guardian';
  readonly scopes: readonly Scope[];
  /** The first instant at which it no longer holds. */
  readonly until?: Instant;
}

/** The patient and his own decisions about who may see and do what, in the stream `consent-<patientId>`. */
export type ConsentEvent =
  | DomainEvent<
      'PatientRegistered',
      {
        readonly patientId: PatientId;
        readonly personKey: PersonKey;
        readonly name: string;
        readonly birthDate: PlainDay;
      }
    >
  | DomainEvent<'ConsentGiven', { readonly note?: string }>
  | DomainEvent<
      'PractitionerBlocked',
      {
        readonly restrictionId: RestrictionId;
        readonly practitionerId: PractitionerId;
        readonly name: string;
      }
    >
  | DomainEvent<
      'PractitionerUnblocked',
      { readonly restrictionId: RestrictionId; readonly practitionerId: PractitionerId }
    >
  | DomainEvent<'RepresentationGranted', Representation>
  | DomainEvent<'RepresentationEnded', { readonly relativeId: RelativeId; readonly personKey: PersonKey }>;

export type ConsentFact = Fact<ConsentEvent>;
