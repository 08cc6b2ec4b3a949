import type { Part, ZoneColour } from '../../../domain/plan/events';

export const parts = ['treatment', 'self-treatment', 'individual'] as const satisfies readonly Part[];
export const zoneColours = ['green', 'yellow', 'red'] as const satisfies readonly ZoneColour[];
