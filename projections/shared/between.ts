import type { ProviderId } from '../../src/kernel/ids';
import type { Party } from '../../src/kernel/party';

/** Two units, the same whichever is named first. */
export const between = (one: ProviderId, other: ProviderId): string => [one, other].toSorted().join('/');

/** The units of two parties; null where not both are units. */
export const betweenParties = (one: Party, other: Party): string | null =>
  one.kind === 'provider' && other.kind === 'provider' ? between(one.providerId, other.providerId) : null;
