import type { components } from '../../api/schema';

export type Step = components['schemas']['ReplayStep'];

/** A field of the plan as it was at a revision, and the revision that made it so. */
export interface ToldField {
  readonly path: string;
  readonly value: unknown;
  readonly setAt: number;
}

const isNothing = (value: unknown): boolean => value === null || value === undefined;

/** The plan after the step at this place, field by field, in the order of their paths. */
export function stateAt(steps: readonly Step[], place: number): readonly ToldField[] {
  const fields = new Map<string, ToldField>();
  for (const { event, fields: changed } of steps.slice(0, place + 1)) {
    for (const { path, after } of changed) {
      if (isNothing(after)) fields.delete(path);
      else fields.set(path, { path, value: after, setAt: event.revision });
    }
  }
  return [...fields.values()].sort((one, other) => one.path.localeCompare(other.path, 'en'));
}

/** The part of a plan that a field belongs to: `/measures/{id}/title` is of `measures`. */
export const partOf = (path: string): string => path.split('/')[1] ?? '';

/** The revisions that have changed a field, the newest first. */
export const blameOf = (steps: readonly Step[], path: string): readonly Step[] =>
  steps.filter(({ fields }) => fields.some((field) => field.path === path)).reverse();
