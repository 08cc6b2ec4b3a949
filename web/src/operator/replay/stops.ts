import { partOf } from './told-state';
import type { Step } from './told-state';

/** Where the time machine stops by itself: at events of a type, or where a field is changed. */
export interface Stop {
  readonly type: string;
  readonly field: string;
}

export const noStop: Stop = { type: '', field: '' };

/** A field is named by its path, or by the part of the plan that it is in. */
const changes = ({ fields }: Step, wanted: string): boolean =>
  fields.some(({ path }) => path === wanted || partOf(path) === wanted);

export const isStopped = (step: Step, { type, field }: Stop): boolean =>
  (type !== '' || field !== '') &&
  (type === '' || step.event.type === type) &&
  (field === '' || changes(step, field));

/** The next place in this direction where it stops; the end of the history where there is none. */
export function nextStop(steps: readonly Step[], from: number, stop: Stop, direction: 1 | -1): number {
  for (let place = from + direction; place >= 0 && place < steps.length; place += direction) {
    const step = steps[place];
    if (step && isStopped(step, stop)) return place;
  }
  return direction === 1 ? steps.length - 1 : 0;
}
