import { setTimeout as delay } from 'node:timers/promises';
import type { AskedBuild, Progress, ProjectionControl, ProjectionStatus } from '../ports/projection-control';

export interface Watching {
  readonly onProgress?: (progress: Progress) => void;
  /** Ends the watching, not the build. */
  readonly signal?: AbortSignal;
  readonly lookEveryMs?: number;
}

const silenceMs = 60_000;

/**
 * Looks on until a build is over, or waits for somebody to switch to it. It goes on without being looked at.
 * @throws Error where nothing moves any more, or the signal aborts
 */
export async function watchBuild(
  control: Pick<ProjectionControl, 'status'>,
  { name, generation }: AskedBuild,
  { onProgress = () => undefined, signal, lookEveryMs = 100 }: Watching = {},
): Promise<ProjectionStatus> {
  let moved = { done: -1, atMs: performance.now() };
  for (;;) {
    const status = await control.status(name);
    const progress = progressOf(status, generation);
    if (progress) onProgress(progress);
    if (isOver(status, generation)) return status;
    const { done } = progress ?? moved;
    if (done !== moved.done) moved = { done, atMs: performance.now() };
    if (performance.now() - moved.atMs > silenceMs) throw standstill(status);
    await delay(lookEveryMs, undefined, { signal });
  }
}

const isOver = ({ beside }: ProjectionStatus, generation: number): boolean =>
  beside?.generation !== generation || (beside.state === 'built' && beside.switch === 'by-hand');

/** Of one that has been switched to, all of it. */
function progressOf(
  { beside, progress, lastBuild }: ProjectionStatus,
  generation: number,
): Progress | undefined {
  if (beside?.generation === generation) return progress;
  if (lastBuild?.generation !== generation || lastBuild.result !== 'switched') return undefined;
  const { events } = lastBuild;
  return { done: events, total: events, perSecond: 0, remainingSeconds: null };
}

const standstill = ({ name, error }: ProjectionStatus): Error =>
  new Error(
    error === undefined
      ? `Nobody is at ${name} any more: see that its projector runs.`
      : `${name} stands still: ${error}`,
  );
