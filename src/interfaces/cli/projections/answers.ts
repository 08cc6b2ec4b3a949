import { paceOf } from '../progress';
import type { ProjectionStatus, VerifyResult } from '../../../application/ports/projection-control';

export function statusLines(projections: readonly ProjectionStatus[]): readonly string[] {
  const width = Math.max(...projections.map(({ name }) => name.length));
  return projections.flatMap(({ name, version, state, lag, parked, error, ...more }) => [
    `${name.padEnd(width)}  version ${version}  ${state.padEnd('rebuilding'.length)}  ${lagOf(lag)}${lastOf(more)}`,
    ...besideLines(more),
    ...parked.map((one) => `  parked: ${one.stream} at revision ${one.revision}: ${one.error}`),
    ...(error === undefined ? [] : [`  stands still: ${error}`]),
  ]);
}

const lagOf = ({ events, seconds }: ProjectionStatus['lag']): string =>
  events === 0 ? 'up to date' : `${events} events behind, ${Math.round(seconds)} s`;

function besideLines({ beside, progress }: Pick<ProjectionStatus, 'beside' | 'progress'>): readonly string[] {
  if (!beside) return [];
  const { generation, purpose, state, comparison } = beside;
  const far = progress ? `, ${progress.done} of ${progress.total} events${paceOf(progress)}` : '';
  const found = comparison
    ? comparison.differences.length === 0
      ? ', equal to the live one'
      : ', not equal'
    : '';
  const next = state === 'built' ? '; waits for switch or cancel' : '';
  return [`  beside: ${purpose}, generation ${generation}, ${state}${far}${found}${next}`];
}

function lastOf({ lastBuild }: Pick<ProjectionStatus, 'lastBuild'>): string {
  if (!lastBuild) return '';
  const { purpose, generation, result, at, failure } = lastBuild;
  const why = failure === undefined ? '' : ` (${failure})`;
  return `; last ${purpose}: generation ${generation} ${result} ${at}${why}`;
}

export function builtLine({ name, beside, generation, lastBuild }: ProjectionStatus): string {
  if (beside) return `${name}: generation ${beside.generation} is built and waits: compare, switch or cancel`;
  return `${name}: rebuilt from ${lastBuild?.events ?? 0} events, generation ${generation ?? 0}`;
}

export const verifiedLines = ({ name, equal, documents, differences }: VerifyResult): readonly string[] =>
  equal
    ? [`${name}: equal, ${documents} documents`]
    : [
        `${name}: not equal; the first differences among ${documents} documents:`,
        ...differences.map(({ documentId, path }) => `  ${documentId} ${path || '(the whole document)'}`),
      ];
