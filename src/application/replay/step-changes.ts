import { differencesBetween } from '../../kernel/differences';
import type { Difference } from '../../kernel/differences';
import type { Step } from './replayer';
import type { ModelStep, Replaced } from './replayed-model';

/** What differs in one document or entry. */
export interface ThingChanges {
  readonly id: string;
  readonly changes: readonly Difference[];
}

export interface ModelChanges {
  readonly model: string;
  readonly documents: readonly ThingChanges[];
  readonly entries: readonly ThingChanges[];
  readonly error?: string;
}

export const stateChangesOf = ({ state: { before, after } }: Step): readonly Difference[] =>
  differencesBetween(before, after);

export const modelChangesOf = ({ model, documents, entries, error }: ModelStep): ModelChanges => ({
  model,
  documents: documents.map(thingChangesOf),
  entries: entries.map(thingChangesOf),
  ...(error !== undefined && { error }),
});

const thingChangesOf = ({ id, before, after }: Replaced): ThingChanges => ({
  id,
  changes: differencesBetween(before ?? undefined, after ?? undefined),
});
