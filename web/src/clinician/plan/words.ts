/** The words of the register that forms choose among, in the order in which people are shown them. */
export const parts = ['treatment', 'self-treatment', 'individual'] as const;
export const expressers = ['patient', 'relative', 'practitioner'] as const;
export const comparators = ['<', '<=', '=', '>=', '>'] as const;
export const achievements = [
  'in-progress',
  'improving',
  'worsening',
  'achieved',
  'not-achieved',
  'not-attainable',
] as const;
export const categories = [
  'medication',
  'monitoring',
  'training',
  'education',
  'nutrition',
  'follow-up',
  'aid',
  'social',
  'other',
] as const;
export const periods = ['day', 'week', 'month', 'year'] as const;

export type Part = (typeof parts)[number];
export type Category = (typeof categories)[number];
export type Period = (typeof periods)[number];
export type Achieved = (typeof achievements)[number];
export type Expresser = (typeof expressers)[number];
export type Comparator = (typeof comparators)[number];
