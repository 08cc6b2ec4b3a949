import type { Goal } from '../../../api/types';
import { valueOf } from '../../../shared/parts/value-of';
import { orNull, textOf } from '../edit/changed-fields';
import type { Comparator, Expresser, Part } from '../words';

export interface GoalDraft {
  readonly part: Part;
  readonly description: string;
  readonly expressedBy: Expresser;
  readonly problemIds: readonly string[];
  readonly measure: string;
  readonly comparator: Comparator | '';
  readonly value: string;
  readonly unit: string;
  readonly dueOn: string;
}

export const emptyGoal: GoalDraft = {
  part: 'treatment',
  description: '',
  expressedBy: 'patient',
  problemIds: [],
  measure: '',
  comparator: '',
  value: '',
  unit: '',
  dueOn: '',
};

export const draftOf = ({ part, description, expressedBy, problemIds, target }: Goal): GoalDraft => ({
  ...emptyGoal,
  part,
  description,
  expressedBy,
  problemIds,
  ...(target && {
    measure: target.measure,
    comparator: target.comparator ?? '',
    value: textOf(target.value),
    unit: textOf(target.unit),
    dueOn: textOf(target.dueOn),
  }),
});

function targetOf({ measure, comparator, value, unit, dueOn }: GoalDraft): Goal['target'] | null {
  if (measure.trim() === '') return null;
  const of = orNull(unit);
  return {
    measure: measure.trim(),
    value: valueOf(value),
    ...(comparator !== '' && { comparator }),
    ...(of !== null && { unit: of }),
    ...(dueOn !== '' && { dueOn }),
  };
}

/** A goal as the register wants it; `null` where it has no target. */
export const contentOf = (draft: GoalDraft) => ({
  part: draft.part,
  description: draft.description.trim(),
  expressedBy: draft.expressedBy,
  problemIds: [...draft.problemIds],
  target: targetOf(draft) ?? null,
});
