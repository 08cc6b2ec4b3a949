import type { RunnableProjection } from '../../../projections/runner/fold-batch';
import type { RunnerReport } from '../../../projections/runner/projection-runner';
import type { Progress, ProjectionStatus } from '../ports/projection-control';
import type { BuildProgress, LivePointer } from '../ports/read-store';

interface Standing {
  readonly projection: RunnableProjection;
  readonly report: RunnerReport;
  /** The one that answers. */
  readonly generation: number | null;
  readonly pointer: LivePointer;
  readonly lag: ProjectionStatus['lag'];
}

/** How it stands with a projection, as an operator sees it. */
export function statusOf({ projection, report, generation, pointer, lag }: Standing): ProjectionStatus {
  const { state, position, parked, error } = report;
  const isOfAnother = report.generation !== null && report.generation !== generation;
  return {
    name: projection.name,
    version: projection.version,
    position,
    lag,
    parked,
    state: stateOf(state, isOfAnother),
    generation,
    ...(error !== undefined && { error }),
    ...besideStatus(pointer),
  };
}

/** What lies beside the live generation, as an operator sees it. */
function besideStatus({ beside, previous, lastBuild }: LivePointer): Partial<ProjectionStatus> {
  const told = { ...(previous && { previous }), ...(lastBuild && { lastBuild }) };
  if (!beside) return told;
  const { progress, ...of } = beside;
  if (of.state === 'built' && of.switch === 'by-hand') return { ...told, beside: of };
  return { ...told, beside: of, progress: withRemaining(progress), state: 'rebuilding' };
}

const withRemaining = ({ done, total, perSecond }: BuildProgress): Progress => ({
  done,
  total,
  perSecond,
  remainingSeconds: perSecond > 0 ? Math.ceil((total - done) / perSecond) : null,
});

/** As operators see it. Another process that writes it is as good as this one. */
function stateOf(state: RunnerReport['state'], isOfAnother: boolean): ProjectionStatus['state'] {
  if (state === 'building' || isOfAnother) return 'rebuilding';
  return state === 'standby' ? 'live' : state;
}
