import type { Static } from '@sinclair/typebox';
import { named, orNull, uuid } from '../openapi/answers';

export const LookedUp = named('LookedUp', { patientId: uuid(), openPlan: orNull(uuid()) });
export type LookedUp = Static<typeof LookedUp>;
