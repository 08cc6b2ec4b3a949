import type {
  ProjectionStatus,
  RebuildResult,
  VerifyResult,
} from '../../../application/ports/projection-control';

export function statusLines(projections: readonly ProjectionStatus[]): readonly string[] {
  const width = Math.max(...projections.map(({ name }) => name.length));
  return projections.flatMap(({ name, version, state, lag, parked, error }) => [
    `${name.padEnd(width)}  version ${version}  ${state.padEnd('rebuilding'.length)}  ${lagOf(lag)}`,
    ...parked.map((one) => `  parked: ${one.stream} at revision ${one.revision}: ${one.error}`),
    ...(error === undefined ? [] : [`  stands still: ${error}`]),
  ]);
}

const lagOf = ({ events, seconds }: ProjectionStatus['lag']): string =>
  events === 0 ? 'up to date' : `${events} events behind, ${Math.round(seconds)} s`;

export const rebuiltLine = ({ name, generation, events }: RebuildResult): string =>
  `${name}: rebuilt from ${events} events, generation ${generation}`;

export const verifiedLines = ({ name, equal, documents, differences }: VerifyResult): readonly string[] =>
  equal
    ? [`${name}: equal, ${documents} documents`]
    : [
        `${name}: not equal; the first differences among ${documents} documents:`,
        ...differences.map(({ documentId, path }) => `  ${documentId} ${path || '(the whole document)'}`),
      ];
