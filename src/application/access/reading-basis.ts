import type { ReadingBasis } from '../../domain/access/events';
import { seesWhole } from './standing';
import type { Standing } from './standing';

/** Null for those who may not read the plan. */
export const basisOf: Readonly<Record<Standing['as'], ReadingBasis | null>> = {
  patient: 'patient',
  relative: 'relative',
  coordinator: 'coordinator',
  team: 'care-team',
  'response-service': 'response-service',
  emergency: 'emergency',
  receiver: null,
  blocked: null,
  auditor: 'audit',
  operator: null,
  stranger: null,
  'outside-practitioner': null,
};

/** On which basis a caller reads the plan that he was admitted to. @throws TypeError where his standing lets him read none */
export function readingBasis(standing: Standing): ReadingBasis {
  // More than its part is shown to a response service by the emergency alone.
  if (standing.as === 'response-service' && seesWhole(standing)) return 'emergency';
  const basis = basisOf[standing.as];
  if (!basis) throw new TypeError(`As ${standing.as} nobody reads a plan`);
  return basis;
}
