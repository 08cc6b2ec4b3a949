import type { PractitionerId, ProviderId, RelativeId } from './ids';

/** Whoever can answer for something: a provider unit (perhaps with a named practitioner), the plan's patient, a relative. */
export type Party =
  | {
      readonly kind: 'provider';
      readonly providerId: ProviderId;
      readonly practitionerId?: PractitionerId;
      readonly name: string;
    }
  | { readonly kind: 'patient'; readonly name: string }
  | { readonly kind: 'relative'; readonly relativeId: RelativeId; readonly name: string };

/** Distinguishes the parties of one plan. A unit is one party whoever of its practitioners is named. */
export function partyKey(party: Party): string {
  switch (party.kind) {
    case 'provider':
      return `provider:${party.providerId}`;
    case 'patient':
      return 'patient';
    case 'relative':
      return `relative:${party.relativeId}`;
  }
}

export const sameParty = (a: Party, b: Party): boolean => partyKey(a) === partyKey(b);

export const isUnit = (party: Party, providerId: ProviderId | undefined): boolean =>
  party.kind === 'provider' && party.providerId === providerId;
