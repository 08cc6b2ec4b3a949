import { firstVersion } from '../../kernel/versions';
import type { EventVersions } from '../../kernel/versions';
import type { IdentityEvent } from './events';

/** The stored names and versions of the identity stream's events. A name, once stored, is never used for anything else. */
export const identityEventVersions: EventVersions<IdentityEvent['type']> = {
  PersonIdentified: firstVersion,
};
