import type { Goal } from '../../../api/types';
import { orNull, valueOf } from '../edit/changed-fields';
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

export const draftOf = (goal?: Goal): GoalDraft => ({
  part: goal?.part ?? 'treatment',
  description: goal?.description ?? '',
  expressedBy: goal?.expressedBy ?? 'patient',
  problemIds: goal?.problemIds ?? [],
  measure: goal?.target?.measure ?? '',
  comparator: goal?.target?.comparator ?? '',
  value: goal?.target === undefined ? '' : String(goal.target.value).replace('.', ','),
  unit: goal?.target?.unit ?? '',
  dueOn: goal?.target?.dueOn ?? '',
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
