import type { Subject } from '../../src/domain/plan/events';
import type { Actor } from '../../src/kernel/actor';
import { quoted } from '../shared/wording';
import type { Wording } from '../shared/wording';
import type { FieldHistory } from './document';
import { valueAt } from './field-history';

/** What the plan calls things, for use in sentences. */
export interface Names {
  readonly problem: (problemId: string) => Wording;
  readonly goal: (goalId: string) => Wording;
  readonly measure: (measureId: string) => Wording;
  readonly member: (memberId: string) => Wording;
}

export const namesIn = ({ fields }: FieldHistory): Names => ({
  problem: (id) => named(valueAt(fields, `/problems/${id}/text`), { nb: 'et problem', en: 'a problem' }),
  goal: (id) => named(valueAt(fields, `/goals/${id}/description`), { nb: 'et mål', en: 'a goal' }),
  measure: (id) => named(valueAt(fields, `/measures/${id}/title`), { nb: 'et tiltak', en: 'a measure' }),
  member: (id) => {
    const party = valueAt(fields, `/careTeam/${id}/party`);
    const name = typeof party === 'object' && party !== null && 'name' in party ? party.name : null;
    return typeof name === 'string' ? { nb: name, en: name } : { nb: 'et medlem', en: 'a member' };
  },
});

export const subjectNamed = (subject: Subject, { measure }: Names): Wording =>
  'measureId' in subject
    ? measure(subject.measureId)
    : { nb: 'koordineringen av planen', en: 'the coordination of the plan' };

/** The person and where he works. The register itself acts when time alone makes something happen. */
export function actorNamed({ role, name, unit, onBehalfOf }: Actor): Wording {
  if (role === 'system') return { nb: 'Registeret', en: 'The register' };
  const who = unit === undefined ? name : `${name} (${unit})`;
  return onBehalfOf === undefined
    ? { nb: who, en: who }
    : { nb: `${who} på vegne av ${onBehalfOf}`, en: `${who} on behalf of ${onBehalfOf}` };
}

const named = (name: unknown, otherwise: Wording): Wording =>
  typeof name === 'string' ? quoted(name) : otherwise;
