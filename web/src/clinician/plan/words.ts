import type { Goal, Measure, Timing } from '../../api/types';

export type Part = Measure['part'];
export type Category = NonNullable<Measure['category']>;
export type Period = Timing['frequency']['per'];
export type Achieved = NonNullable<Goal['achievement']>['status'];
export type Expresser = Goal['expressedBy'];
export type Comparator = NonNullable<NonNullable<Goal['target']>['comparator']>;

/** The register's words as forms offer them, in the order of this table: one that lacks, or is unknown, does not compile. */
const inOrder = <Word extends string>(words: Readonly<Record<Word, true>>): readonly Word[] =>
  Object.keys(words) as Word[];

export const parts = inOrder<Part>({ treatment: true, 'self-treatment': true, individual: true });
export const expressers = inOrder<Expresser>({ patient: true, relative: true, practitioner: true });
export const comparators = inOrder<Comparator>({ '<': true, '<=': true, '=': true, '>=': true, '>': true });
export const periods = inOrder<Period>({ day: true, week: true, month: true, year: true });
export const achievements = inOrder<Achieved>({
  'in-progress': true,
  improving: true,
  worsening: true,
  achieved: true,
  'not-achieved': true,
  'not-attainable': true,
});
export const categories = inOrder<Category>({
  medication: true,
  monitoring: true,
  training: true,
  education: true,
  nutrition: true,
  'follow-up': true,
  aid: true,
  social: true,
  other: true,
});
