import { accessDecider } from '../../domain/access/decider';
import { accessEventVersions } from '../../domain/access/upcast';
import { consentDecider } from '../../domain/consent/decider';
import { consentEventVersions } from '../../domain/consent/upcast';
import { identityDecider } from '../../domain/identity/decider';
import { identityEventVersions } from '../../domain/identity/upcast';
import { planDecider } from '../../domain/plan/decider';
import { planEventVersions } from '../../domain/plan/upcast';
import { providerDecider } from '../../domain/provider/decider';
import { providerEventVersions } from '../../domain/provider/upcast';
import type { Decider, DecisionContext } from '../../kernel/decider';
import type { DomainEvent, StreamName } from '../../kernel/event';
import type { EventVersions } from '../../kernel/versions';
import type { PatientId, PersonKey, PlanId, ProviderId } from '../../kernel/ids';

/** A kind of stream: its category, its rules, and the versions in which its events are stored. */
export interface StreamKind<
  State,
  Command,
  Event extends DomainEvent,
  Context extends DecisionContext = DecisionContext,
> {
  readonly category: string;
  readonly decider: Decider<State, Command, Event, Context>;
  readonly versions: EventVersions<Event['type']>;
}

const kind = <State, Command, Event extends DomainEvent, Context extends DecisionContext>(
  category: string,
  decider: Decider<State, Command, Event, Context>,
  versions: EventVersions<Event['type']>,
): StreamKind<State, Command, Event, Context> => ({ category, decider, versions });

export const planKind = kind('plan', planDecider, planEventVersions);
export const consentKind = kind('consent', consentDecider, consentEventVersions);
export const providerKind = kind('provider', providerDecider, providerEventVersions);
export const accessKind = kind('access', accessDecider, accessEventVersions);
export const identityKind = kind('identity', identityDecider, identityEventVersions);

/** Every kind of stream that the register writes; the codec knows no other. */
export const streamKinds = [planKind, consentKind, providerKind, accessKind, identityKind] as const;

export const planStream = (planId: PlanId): StreamName => `plan-${planId}`;
export const consentStream = (patientId: PatientId): StreamName => `consent-${patientId}`;
export const accessStream = (patientId: PatientId): StreamName => `access-${patientId}`;
export const providerStream = (providerId: ProviderId): StreamName => `provider-${providerId}`;
export const identityStream = (personKey: PersonKey): StreamName => `identity-${personKey}`;
