import { differencesBetween } from '../../kernel/differences';
import { isWithin, valueAt } from './json-pointer';
import { modelChangesOf, stateChangesOf } from './step-changes';
import type { Difference } from '../../kernel/differences';
import type { Step } from './replayer';

/** Whether a run through the history halts at this step. */
export type Stop = (step: Step) => boolean;

export const atType =
  (type: string): Stop =>
  ({ fact }) =>
    fact.type === type;

/**
 * Where something changes: a field of the plan as the API's history names it (`/measures/<id>/responsible`), a place in
 * the decider's state (`state#/subjects`) or in a read model (`worklist#/review`), or anything within it.
 */
export function whereChanges(place: string): Stop {
  const [document, pointer] = place.includes('#') ? splitAt(place, place.indexOf('#')) : ['', place];
  return (step) => changesIn(step, document).some((change) => isChangeOf(change, pointer));
}

/** A change of the place itself or within it; or of something around it that is unlike there too. */
function isChangeOf({ path, before, after }: Difference, pointer: string): boolean {
  if (isWithin(path, pointer)) return true;
  if (!isWithin(pointer, path)) return false;
  const rest = pointer.slice(path.length);
  return differencesBetween(valueAt(before, rest), valueAt(after, rest)).length > 0;
}

function changesIn(step: Step, document: string): readonly Difference[] {
  if (document === '') return step.fields;
  if (document === 'state') return stateChangesOf(step);
  const model = step.models.find((each) => each.model === document);
  if (!model) return [];
  const { documents, entries } = modelChangesOf(model);
  return [...documents, ...entries].flatMap(({ changes }) => changes);
}

const splitAt = (text: string, at: number): readonly [string, string] => [
  text.slice(0, at),
  text.slice(at + 1),
];
