import type {
  Achievement,
  Category,
  Goal,
  Part,
  Target,
  Timing,
  ZoneColour,
} from '../../../domain/plan/events';

/** Each list once, for the bodies that take these words and the answers that give them. */
export const parts = ['treatment', 'self-treatment', 'individual'] as const satisfies readonly Part[];
export const zoneColours = ['green', 'yellow', 'red'] as const satisfies readonly ZoneColour[];
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
] as const satisfies readonly Category[];
export const periods = [
  'day',
  'week',
  'month',
  'year',
] as const satisfies readonly Timing['frequency']['per'][];
export const outcomes = ['done', 'missed'] as const;
export const voices = [
  'patient',
  'relative',
  'practitioner',
] as const satisfies readonly Goal['expressedBy'][];
export const comparators = ['<', '<=', '=', '>=', '>'] as const satisfies readonly Target['comparator'][];
export const achievements = [
  'in-progress',
  'improving',
  'worsening',
  'achieved',
  'not-achieved',
  'not-attainable',
] as const satisfies readonly Achievement[];
