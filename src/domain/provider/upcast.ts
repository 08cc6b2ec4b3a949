import { firstVersion } from '../../kernel/versions';
import type { EventVersions } from '../../kernel/versions';
import type { ProviderEvent } from './events';

/** The stored names and versions of the provider stream's events. A name, once stored, is never used for anything else. */
export const providerEventVersions: EventVersions<ProviderEvent['type']> = {
  ProviderRegistered: firstVersion,
  ProviderUpdated: firstVersion,
  ProviderClosed: firstVersion,
};
