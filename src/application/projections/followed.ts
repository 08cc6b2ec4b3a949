import type { RunnableProjection } from '../../../projections/runner/fold-batch';
import type { RunnerReport } from '../../../projections/runner/projection-runner';
import type { Waiters } from './waiters';

/** A projection, and what has been heard of it. */
export interface Followed {
  readonly projection: RunnableProjection;
  readonly waiters: Waiters;
  report: RunnerReport;
  onStep: () => void;
  isLookedFor: boolean;
  /** When it was last seen to have everything; until then, when this process began. */
  currentAtMs: number;
}

/** How it stands with a projection, before anything has been heard of it. */
export const unheard = (projection: string): RunnerReport => ({
  projection,
  state: 'stopped',
  generation: null,
  position: null,
  hasCaughtUp: false,
  behindSinceMs: null,
  parked: [],
  isLeading: false,
});
