import type { DomainEvent, Fact } from '../../kernel/event';
import type { ProviderId } from '../../kernel/ids';

export type ProviderKind =
  | 'gp'
  | 'hospital'
  | 'specialist'
  | 'home-care'
  | 'response-service'
  | 'nursing-home'
  | 'emergency-clinic'
  | 'other';

export interface Provider {
  readonly providerId: ProviderId;
  readonly name: string;
  readonly kind: ProviderKind;
  readonly organisationNumber: string;
  readonly herId?: string;
}

/** A provider unit, in the stream `provider-<providerId>`. */
export type ProviderEvent =
  | DomainEvent<'ProviderRegistered', Provider>
  | DomainEvent<
      'ProviderUpdated',
      {
        readonly changes: {
          readonly name?: string;
          readonly kind?: ProviderKind;
          readonly herId?: string | null;
        };
      }
    >
  | DomainEvent<'ProviderClosed', { readonly reason?: string }>;

export type ProviderFact = Fact<ProviderEvent>;
