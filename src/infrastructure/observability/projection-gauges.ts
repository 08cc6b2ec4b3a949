import { setTimeout as delay } from 'node:timers/promises';
import type { EventStore } from '../../application/ports/event-store';
import type { ProjectionProgress } from '../../application/projections/projection-progress';
import type { Metrics } from './metrics';

/** Counted further, a lag would cost the event store more than it tells. */
const lagCountedTo = 10_000;
/** Whoever asks for metrics is answered, also while a store is not. */
const patienceMs = 2_000;
const states = ['live', 'building', 'standby', 'stopped'] as const;

/** How it stands with each projection, looked up when somebody asks for the metrics. */
export function watchProjections(
  metrics: Metrics,
  events: Pick<EventStore, 'head'>,
  progress: ProjectionProgress,
): void {
  const of = ['projection'] as const;
  const gauges = {
    up: metrics.gauge('sammen_event_store_up', 'Whether the event store answers.', []),
    events: metrics.gauge(
      'sammen_projection_lag_events',
      `Events that wait, counted to ${lagCountedTo}.`,
      of,
    ),
    seconds: metrics.gauge(
      'sammen_projection_lag_seconds',
      'For how long the oldest of them has waited.',
      of,
    ),
    parked: metrics.gauge('sammen_projection_parked_streams', 'Streams that stand still.', of),
    leader: metrics.gauge('sammen_projection_leader', 'Whether this process writes it (has its lease).', of),
    state: metrics.gauge('sammen_projection_state', 'Which of its states it is in.', ['projection', 'state']),
  };
  metrics.beforeReading(async () => {
    gauges.up.set((await inTime(events.head())) === undefined ? 0 : 1);
    await Promise.all(
      progress.names().map(async (projection) => {
        const { parked, isLeading, state } = progress.reportOf(projection);
        gauges.parked.set({ projection }, parked.length);
        gauges.leader.set({ projection }, Number(isLeading));
        for (const one of states) gauges.state.set({ projection, state: one }, Number(one === state));
        const lag = await inTime(progress.lag(projection, lagCountedTo));
        // What is not known is not told: a stale number would look like one that is.
        gauges.events.remove({ projection });
        gauges.seconds.remove({ projection });
        if (lag) gauges.events.set({ projection }, lag.events);
        if (lag) gauges.seconds.set({ projection }, lag.seconds);
      }),
    );
  });
}

/** Undefined where it fails or takes too long. */
async function inTime<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
  const timer = new AbortController();
  const late = delay(patienceMs, undefined, { signal: timer.signal }).catch(() => undefined);
  try {
    return await Promise.race([answer, late]);
  } catch {
    return undefined;
  } finally {
    timer.abort();
  }
}
