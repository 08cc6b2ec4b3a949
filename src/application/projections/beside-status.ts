import type { RunnerReport } from '../../../projections/runner/projection-runner';
import type { Progress, ProjectionStatus } from '../ports/projection-control';
import type { BuildProgress, LivePointer } from '../ports/read-store';

/** What lies beside the live generation, as an operator sees it. */
export function besideStatus({ beside, previous, lastBuild }: LivePointer): Partial<ProjectionStatus> {
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
export function stateOf(state: RunnerReport['state'], isOfAnother: boolean): ProjectionStatus['state'] {
  if (state === 'building' || isOfAnother) return 'rebuilding';
  return state === 'standby' ? 'live' : state;
}
