import type { Compared } from '../../../application/what-if/changed-projector';
import type { Redecided } from '../../../application/what-if/changed-decider';
import type { Difference } from '../../../kernel/differences';

const longest = 200;

export const comparedLines = ({ collection, id, differences }: Compared): readonly string[] => [
  `${collection}/${id}`,
  ...differences.flatMap(differenceLines),
];

export function redecidedLines({
  stream,
  revision,
  recordedAt,
  command,
  outcome,
}: Redecided): readonly string[] {
  const which = `${stream} revision ${revision}, ${recordedAt}: ${command}`;
  switch (outcome.kind) {
    case 'same':
      return [`${which} gives the same events`];
    case 'refused':
      return [`${which} would be refused: ${outcome.code}`, `  ${outcome.detail}`];
    case 'other-events':
      return [`${which} would give other events`, ...outcome.differences.flatMap(differenceLines)];
    case 'fault':
      return [`${which} cannot be decided`, `  ${outcome.detail}`];
  }
}

const differenceLines = ({ path, before, after }: Difference): readonly string[] => [
  `  ${path || '(the whole)'}`,
  `    is       ${shown(before)}`,
  `    would be ${shown(after)}`,
];

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
