import type { ProviderId } from '../../src/kernel/ids';

/** Sees the self-treatment part, and what its own unit answers for; null sees the whole plan. */
export type Limited = { readonly providerId: ProviderId } | null;

/**
 * What a limited reader sees of a plan, by the names of its fields, in the view of it and in all that looks back on it:
 * the whole with the reasons given for it, the fact without them, or of the things in it those that are his. A reason for
 * what concerns the plan as a whole may speak of any part of it. What is not named here is hidden.
 */
export const sights = {
  planId: 'fact',
  patient: 'fact',
  title: 'fact',
  status: 'fact',
  approval: 'fact',
  revision: 'fact',
  whatMatters: 'whole',
  coordination: 'fact',
  nextReviewOn: 'fact',
  zones: 'whole',
  observations: 'whole',
  careTeam: 'fact',
  goals: 'own',
  measures: 'own',
  transfers: 'own',
} as const;

type Sight = (typeof sights)[keyof typeof sights] | 'hidden';

export const sightOf = (field: string): Sight => (isNamed(field) ? sights[field] : 'hidden');

const isNamed = (field: string): field is keyof typeof sights => Object.hasOwn(sights, field);

/** A goal or a measure, as a read model has it. */
interface Thing {
  readonly part: unknown;
  /** A goal has nobody who answers for it. */
  readonly responsible?: unknown;
}

/**
 * Whether a goal or a measure, as it was at a moment, is the limited reader's to see: what he answered for then, and what
 * was self-treatment then and still is.
 */
export const isOwn = (then: Thing, now: Pick<Thing, 'part'>, limited: NonNullable<Limited>): boolean =>
  isReader(then.responsible, limited) || (then.part === 'self-treatment' && now.part === 'self-treatment');

/** Whether the party or actor is the reader's unit. */
export const isReader = (whoever: unknown, { providerId }: NonNullable<Limited>): boolean =>
  typeof whoever === 'object' &&
  whoever !== null &&
  'providerId' in whoever &&
  whoever.providerId === providerId;
