import type { Party, Plan } from '../../../api/types';
import type { Choice } from '../../../shared/parts/choices';
import type { BodyOf } from '../edit/bodies';
import type { Part } from '../words';

export interface Candidate extends Choice {
  readonly party: BodyOf<'PartyBody'>;
}

const candidate = ({ kind, name, providerId, relativeId }: Party): Candidate | null => {
  if (kind === 'patient') return { value: 'patient', label: name, party: { kind } };
  if (kind === 'relative') {
    return relativeId === undefined ? null : { value: relativeId, label: name, party: { kind, relativeId } };
  }
  return providerId === undefined ? null : { value: providerId, label: name, party: { kind, providerId } };
};

const mayAnswer: Readonly<Record<Part, (kind: Party['kind']) => boolean>> = {
  treatment: (kind) => kind === 'provider',
  'self-treatment': (kind) => kind !== 'provider',
  individual: () => true,
};

/** Who can answer for a new measure of this part: the patient and those in the team, the caller's own unit first. */
export function candidatesFor({ patient, careTeam }: Plan, part: Part, own?: Party): readonly Candidate[] {
  const everybody: readonly Party[] = [
    ...(own ? [own] : []),
    { kind: 'patient', name: patient.name },
    ...careTeam.map(({ party }) => party),
  ];
  const known = new Map<string, Candidate>();
  for (const party of everybody) {
    const one = mayAnswer[part](party.kind) ? candidate(party) : null;
    if (one && !known.has(one.value)) known.set(one.value, one);
  }
  return [...known.values()];
}
