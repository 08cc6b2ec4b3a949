import type { Caller } from '../access/caller';
import type { Position } from '../ports/event-store';
import type { Scope } from '../../domain/consent/events';
import type { ProviderKind } from '../../domain/provider/events';
import type { PlanCommand } from '../../domain/plan/commands';
import type {
  PatientId,
  PlanId,
  PractitionerId,
  ProviderId,
  RelativeId,
  RestrictionId,
} from '../../kernel/ids';
import type { Instant, PlainDay } from '../../kernel/instant';

/** Everything about a request that is not what is asked for. */
export interface Envelope {
  readonly caller: Caller;
  readonly idempotencyKey: string;
  /** Keyed hash of what is asked for: tells a repeat from another request under the same key. */
  readonly fingerprint: string;
  /** The revision that the caller saw (If-Match). */
  readonly seenRevision?: number;
  readonly occurredAt?: Instant;
  readonly lateReason?: string;
  readonly correlationId: string;
  /** The step of a trace that the request is (W3C Trace Context). */
  readonly traceparent?: string | undefined;
  readonly sourceSystem?: string;
}

/** What came of a command; a repeat of it gets the same. */
export interface Outcome {
  /** Of the stream after the command. */
  readonly revision: number;
  /** Contains the command's events, or those that left it nothing to change: reading from here on shows what it says. */
  readonly position: Position | null;
  /** False when the thing was there before the command was first sent. */
  readonly created: boolean;
  /** The id that the command made, where it made one. */
  readonly id: string;
}

/** A party by reference; the register adds its own name. */
export type PartyRef =
  | { readonly kind: 'provider'; readonly providerId: ProviderId; readonly practitionerId?: PractitionerId }
  | { readonly kind: 'patient' }
  | { readonly kind: 'relative'; readonly relativeId: RelativeId };

/** Anything asked of a plan that exists. */
export class ChangePlan {
  constructor(
    readonly planId: PlanId,
    readonly intent: Exclude<PlanCommand<PartyRef>, { readonly type: 'OpenPlan' | 'NoteWhatFellDue' }>,
    readonly envelope: Envelope,
  ) {}
}

export class OpenPlan {
  constructor(
    readonly patientId: PatientId,
    readonly title: string,
    readonly coordinator: PartyRef,
    readonly envelope: Envelope,
  ) {}
}

export class RegisterPatient {
  constructor(
    readonly nationalId: string,
    readonly name: string,
    readonly birthDate: PlainDay,
    readonly envelope: Envelope,
  ) {}
}

/** What a patient (or a practitioner to whom he says it) decides about access to his plan. */
export type ConsentIntent =
  | { readonly type: 'GiveConsent'; readonly note?: string }
  | { readonly type: 'BlockPractitioner'; readonly practitionerId: PractitionerId }
  | { readonly type: 'LiftRestriction'; readonly restrictionId: RestrictionId }
  | {
      readonly type: 'GrantRepresentation';
      readonly name: string;
      readonly nationalId: string;
      readonly kind: 'relative' | 'parent' | 'guardian';
      readonly scopes: readonly Scope[];
      readonly until?: Instant;
    }
  | { readonly type: 'EndRepresentation'; readonly relativeId: RelativeId };

export class ChangeConsent {
  constructor(
    readonly patientId: PatientId,
    readonly intent: ConsentIntent,
    readonly envelope: Envelope,
  ) {}
}

export class OpenEmergencyAccess {
  constructor(
    readonly planId: PlanId,
    readonly reason: string,
    readonly envelope: Envelope,
  ) {}
}

export type ProviderIntent =
  | {
      readonly type: 'RegisterProvider';
      readonly name: string;
      readonly kind: ProviderKind;
      readonly organisationNumber: string;
      readonly herId?: string;
    }
  | {
      readonly type: 'UpdateProvider';
      readonly providerId: ProviderId;
      readonly changes: {
        readonly name?: string;
        readonly kind?: ProviderKind;
        readonly herId?: string | null;
      };
    }
  | { readonly type: 'CloseProvider'; readonly providerId: ProviderId; readonly reason?: string };

export class ChangeProvider {
  constructor(
    readonly intent: ProviderIntent,
    readonly envelope: Envelope,
  ) {}
}
