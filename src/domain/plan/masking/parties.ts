import type { Actor } from '../../../kernel/actor';
import type { Party } from '../../../kernel/party';
import type { Patient } from '../events';
import { forms, naming, optional, record } from './rule';
import { hidden, id, word, yearOfBirth } from './values';
import type { Masker, Rule } from './rule';

const thePatient = 'patient';

export const patient: Rule<Patient> = naming(
  record({ patientId: id(), name: hidden, birthDate: yearOfBirth }),
  () => ({ name: thePatient }),
);

/** Whoever it is, by his part: the same one is called the same wherever he stands. */
export const party: Rule<Party> = forms<Party, 'kind'>('kind', {
  provider: naming(
    record({
      kind: word({ provider: true }),
      providerId: id(),
      practitionerId: optional(id()),
      name: hidden,
    }),
    ({ providerId }, masker) => ({ name: masker.unit(providerId) }),
  ),
  patient: naming(record({ kind: word({ patient: true }), name: hidden }), () => ({ name: thePatient })),
  relative: naming(
    record({ kind: word({ relative: true }), relativeId: id(), name: hidden }),
    ({ relativeId }, masker) => ({ name: masker.name('relative', relativeId) }),
  ),
});

export const actor: Rule<Actor> = naming(
  record({
    role: word({
      practitioner: true,
      patient: true,
      relative: true,
      auditor: true,
      operator: true,
      system: true,
    }),
    name: hidden,
    practitionerId: optional(id()),
    providerId: optional(id()),
    unit: optional(hidden),
    relativeId: optional(id()),
    onBehalfOf: optional(hidden),
  }),
  (by, masker) => ({
    name: nameOf(by, masker),
    ...(by.unit !== undefined && { unit: masker.unit(by.providerId ?? by.unit) }),
    // A relative acts for the patient of the plan, and nobody acts for anyone else.
    ...(by.onBehalfOf !== undefined && { onBehalfOf: thePatient }),
  }),
);

function nameOf({ role, name, practitionerId, relativeId }: Actor, masker: Masker): string {
  return role === 'patient' ? thePatient : masker.name(role, practitionerId ?? relativeId ?? name);
}
