import { counted } from '../counted';
import { paceOf } from '../progress';
import type { ProjectionStatus, VerifyResult } from '../../../application/ports/projection-control';

export function statusLines(projections: readonly ProjectionStatus[]): readonly string[] {
  const width = Math.max(...projections.map(({ name }) => name.length));
  return projections.flatMap(({ name, version, generation, state, lag, parked, error, ...more }) => [
    `${name.padEnd(width)}  version ${version}  ${liveOf(generation)}  ${state.padEnd('rebuilding'.length)}  ${lagOf(lag)}${lastOf(more)}`,
    ...besideLines(more),
    ...parked.map((one) => `  parked: ${one.stream} at revision ${one.revision}: ${one.error}`),
    ...(error === undefined ? [] : [`  stands still: ${error}`]),
  ]);
}

/** The one that answers: after a rollback an older one than was built last. */
const liveOf = (generation: ProjectionStatus['generation']): string => `generation ${generation ?? 'none'}`;

const lagOf = ({ events, seconds }: ProjectionStatus['lag']): string =>
  events === 0 ? 'up to date' : `${counted(events, 'event')} behind, ${Math.round(seconds)} s`;

function besideLines({ beside, progress }: Pick<ProjectionStatus, 'beside' | 'progress'>): readonly string[] {
  if (!beside) return [];
  const { generation, purpose, state, comparison } = beside;
  const far = progress ? `, ${progress.done} of ${counted(progress.total, 'event')}${paceOf(progress)}` : '';
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
  return `${name}: rebuilt from ${counted(lastBuild?.events ?? 0, 'event')}, generation ${generation ?? 0}`;
}

export const verifiedLines = ({ name, equal, documents, differences }: VerifyResult): readonly string[] =>
  equal
    ? [`${name}: equal, ${counted(documents, 'document')}`]
    : [
        `${name}: not equal; the first differences among ${counted(documents, 'document')}:`,
        ...differences.map(({ documentId, path }) => `  ${documentId} ${path || '(the whole document)'}`),
      ];
