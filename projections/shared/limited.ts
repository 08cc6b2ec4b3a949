import type { ProviderId } from '../../src/kernel/ids';

/** Sees the self-treatment part, and what its own unit answers for; null sees the whole plan. */
export type Limited = { readonly providerId: ProviderId } | null;

/**
 * What a limited reader sees of a plan, by the names of its fields, in the view of it and in all that looks back on it:
 * the whole, or of the things in it those that are his. What is not named here is hidden.
 */
export const sights = {
  planId: 'whole',
  patient: 'whole',
  title: 'whole',
  status: 'whole',
  approval: 'whole',
  revision: 'whole',
  whatMatters: 'whole',
  coordination: 'whole',
  nextReviewOn: 'whole',
  zones: 'whole',
  observations: 'whole',
  careTeam: 'whole',
  goals: 'own',
  measures: 'own',
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

/** Whether a goal or a measure is the limited reader's to see. */
export const isOwn = ({ part, responsible }: Thing, { providerId }: NonNullable<Limited>): boolean =>
  part === 'self-treatment' || unitOf(responsible) === providerId;

const unitOf = (party: unknown): unknown =>
  typeof party === 'object' && party !== null && 'providerId' in party ? party.providerId : null;
