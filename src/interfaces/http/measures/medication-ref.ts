import { field } from '../fields/field';
import type { Presence } from '../fields/field';
import { rule } from '../fields/rule';

const form = /^PLL(\/[A-Za-z0-9._-]{1,64})?$/;

const medicationRefRule = rule(
  'medication-ref',
  { type: 'string', pattern: form.source },
  (value) => typeof value === 'string' && form.test(value),
  'must be PLL or PLL/<id>',
);

/** A reference into the patient's medication list; so narrow that no medicine can be written in it. */
export const MedicationRef = (presence: Presence) => field({ presence }, medicationRefRule());
