import { modelChangesOf, stateChangesOf } from '../../../application/replay/step-changes';
import type { ModelChanges } from '../../../application/replay/step-changes';
import type { Step } from '../../../application/replay/replayer';
import type { Difference } from '../../../kernel/differences';

const widthOfValue = 100;

/** A step in a few lines: what happened, and which fields of the plan it changed. */
export function stepLines(step: Step, last: number): readonly string[] {
  const { revision, type, occurredAt, recordedAt, by, lateReason } = step.fact;
  return [
    `${revision}/${last} ${type}, recorded ${recordedAt} by ${by.unit ? `${by.name} (${by.unit})` : by.name}`,
    ...(occurredAt === recordedAt ? [] : [`  occurred ${occurredAt}`]),
    ...(lateReason === undefined ? [] : [`  entered late: ${lateReason}`]),
    ...step.fields.map((change) => `  ${differenceLine(change)}`),
    ...touchedLine(step),
    ...step.models.flatMap(({ model, error }) => (error ? [`  ${model} stands still: ${error}`] : [])),
  ];
}

function touchedLine(step: Step): readonly string[] {
  const touched = [
    ...(step.state.before === step.state.after ? [] : ['the state']),
    ...step.models
      .filter(({ documents, entries }) => documents.length + entries.length > 0)
      .map(({ model }) => model),
  ];
  return touched.length > 0 ? [`  changed ${touched.join(', ')}`] : [];
}

/** Every difference that the event made in the state and in the read models that are named. */
export function differenceLines(step: Step, models: readonly string[]): readonly string[] {
  return [
    ...section('state', stateChangesOf(step)),
    ...step.models
      .filter(({ model }) => models.includes(model))
      .map(modelChangesOf)
      .flatMap(modelLines),
  ];
}

const modelLines = ({ model, documents, entries }: ModelChanges): readonly string[] => [
  ...documents.flatMap(({ id, changes }) => section(`${model} ${id}`, changes)),
  ...entries.flatMap(({ id, changes }) => section(`${model} entry ${id}`, changes)),
];

const section = (title: string, changes: readonly Difference[]): readonly string[] =>
  changes.length === 0 ? [] : [title, ...changes.map((change) => `  ${differenceLine(change)}`)];

const differenceLine = ({ path, before, after }: Difference): string =>
  `${path || '(all of it)'}: ${valueText(before)} → ${valueText(after)}`;

function valueText(value: unknown): string {
  const text = value === undefined ? '–' : JSON.stringify(value);
  return text.length > widthOfValue ? `${text.slice(0, widthOfValue)}…` : text;
}

export const jsonLines = (value: unknown): readonly string[] =>
  value === undefined ? ['There is nothing there.'] : JSON.stringify(value, null, 2).split('\n');
