import { firstVersion } from '../../kernel/versions';
import type { EventVersions } from '../../kernel/versions';
import type { AccessEvent } from './events';

/** The stored names and versions of the access stream's events. A name, once stored, is never used for anything else. */
export const accessEventVersions: EventVersions<AccessEvent['type']> = {
  PlanRead: firstVersion,
  EmergencyAccessOpened: firstVersion,
};
