import type { Measure } from '../../../api/types';
import { orNull, textOf } from '../edit/changed-fields';
import type { Category, Part } from '../words';
import { timingDraftOf, timingOf } from './timing-draft';
import type { TimingDraft } from './timing-draft';

export interface MeasureDraft {
  readonly part: Part;
  readonly title: string;
  readonly description: string;
  readonly category: Category | '';
  readonly problemIds: readonly string[];
  readonly goalIds: readonly string[];
  readonly timing: TimingDraft;
  readonly isOnMedicationList: boolean;
  readonly medicationRef: string;
  readonly startsOn: string;
}

export const emptyMeasure: MeasureDraft = {
  part: 'treatment',
  title: '',
  description: '',
  category: '',
  problemIds: [],
  goalIds: [],
  timing: timingDraftOf(),
  isOnMedicationList: false,
  medicationRef: 'PLL',
  startsOn: '',
};

export const draftOf = (measure: Measure): MeasureDraft => ({
  part: measure.part,
  title: measure.title,
  description: textOf(measure.description),
  category: measure.category ?? '',
  problemIds: measure.problemIds,
  goalIds: measure.goalIds,
  timing: timingDraftOf(measure.timing),
  isOnMedicationList: measure.medicationRef !== undefined,
  medicationRef: measure.medicationRef ?? emptyMeasure.medicationRef,
  startsOn: textOf(measure.startsOn),
});

/** A measure as the register wants it, less who answers for it; `null` for what it does not have. */
export const contentOf = (draft: MeasureDraft) => ({
  part: draft.part,
  title: draft.title.trim(),
  description: orNull(draft.description),
  category: draft.category === '' ? null : draft.category,
  problemIds: [...draft.problemIds],
  goalIds: [...draft.goalIds],
  timing: timingOf(draft.timing),
  medicationRef: draft.isOnMedicationList ? draft.medicationRef : null,
  startsOn: orNull(draft.startsOn),
});
