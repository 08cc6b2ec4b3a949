import { subjectKey } from '../../src/domain/plan/events';
import type { Subject } from '../../src/domain/plan/events';
import type { Actor } from '../../src/kernel/actor';
import { quoted } from '../shared/wording';
import type { Wording } from '../shared/wording';
import type { FieldHistory, Version } from './document';

/** What a plan calls its things, for use in labels; what is gone by the name that it had last. */
export interface ThingNames {
  readonly problem: (problemId: string) => Wording;
  readonly goal: (goalId: string) => Wording;
  readonly measure: (measureId: string) => Wording;
  readonly member: (memberId: string) => Wording;
  /** Whom the offer asks. */
  readonly asked: (transferId: string) => Wording;
}

/** The same and what else a sentence asks for. */
export interface Names extends ThingNames {
  /** Whether the offer of the subject had been accepted before it was withdrawn. */
  readonly wasAgreed: (transferId: string, subject: Subject) => boolean;
  /** Whether the offer of the subject had been accepted by mistake. */
  readonly wasAcceptedInError: (transferId: string, subject: Subject) => boolean;
  /** What the thing was called before it was given the name that it has; undefined where it has had no other. */
  readonly formerName: NameOf;
}

/** The field of a thing that has its name. */
export const naming = {
  problems: 'text',
  goals: 'description',
  measures: 'title',
  careTeam: 'party',
  transfers: 'to',
} as const;

/** Things of a plan that have names of their own. */
export type Kind = keyof typeof naming;
export const isKind = (kind: string): kind is Kind => Object.hasOwn(naming, kind);

/** Undefined where the thing has no name. */
export type NameOf = (kind: Kind, id: string) => string | undefined;

export const nameIn =
  (fields: FieldHistory['fields']): NameOf =>
  (kind, id) => {
    const versions = fields[`/${kind}/${id}/${naming[kind]}`];
    return nameFrom(versions?.findLast(({ value }) => value !== null)?.value);
  };

export const thingNames = (nameOf: NameOf): ThingNames => ({
  problem: (id) => titled(nameOf('problems', id), { nb: 'et problem', en: 'a problem' }),
  goal: (id) => titled(nameOf('goals', id), { nb: 'et mål', en: 'a goal' }),
  measure: (id) => titled(nameOf('measures', id), { nb: 'et tiltak', en: 'a measure' }),
  member: (id) => named(nameOf('careTeam', id), { nb: 'et medlem', en: 'a member' }),
  asked: (id) => named(nameOf('transfers', id), { nb: 'en annen', en: 'somebody else' }),
});

export function namesIn(fields: FieldHistory['fields']): Names {
  const statesOf = (id: string, subject: Subject): readonly Version[] =>
    fields[`/transfers/${id}/subjects/${subjectKey(subject)}/state`] ?? [];
  return {
    ...thingNames(nameIn(fields)),
    wasAgreed: (id, subject) =>
      statesOf(id, subject)
        .filter(({ takenBack }) => !takenBack)
        .at(-2)?.value === 'accepted',
    wasAcceptedInError: (id, subject) =>
      statesOf(id, subject).some(({ value, takenBack }) => value === 'accepted' && takenBack),
    formerName: (kind, id) => nameFrom(fields[`/${kind}/${id}/${naming[kind]}`]?.at(-2)?.value),
  };
}

export const subjectNamed = (subject: Subject, { measure }: Names): Wording =>
  'measureId' in subject
    ? measure(subject.measureId)
    : { nb: 'koordineringen av planen', en: 'the coordination of the plan' };

/** The person and where he works. */
export function actorNamed({ name, unit, onBehalfOf }: Actor): Wording {
  const who = unit === undefined ? name : `${name} (${unit})`;
  return onBehalfOf === undefined
    ? { nb: who, en: who }
    : { nb: `${who}, på vegne av ${onBehalfOf},`, en: `${who}, on behalf of ${onBehalfOf},` };
}

const titled = (title: string | undefined, otherwise: Wording): Wording =>
  title === undefined ? otherwise : quoted(title);

const named = (name: string | undefined, otherwise: Wording): Wording =>
  name === undefined ? otherwise : { nb: name, en: name };

/** A title stands by itself, a party has its name in it. */
export function nameFrom(value: unknown): string | undefined {
  const name = typeof value === 'object' && value !== null && 'name' in value ? value.name : value;
  return typeof name === 'string' ? name : undefined;
}
