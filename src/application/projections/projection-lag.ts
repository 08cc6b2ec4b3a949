import { millisecondsOf } from '../../kernel/instant';
import { recordedAtOf } from '../events/codec';
import type { RunnableProjection } from '../../../projections/runner/fold-batch';
import type { Clock } from '../ports/clock';
import type { EventStore, Position } from '../ports/event-store';

/** Further than this a lag is not counted, unless said. */
const mostCounted = 100_000;

export interface Lag {
  readonly events: number;
  readonly seconds: number;
}

export interface LagDependencies {
  readonly events: Pick<EventStore, 'head' | 'countAfter' | 'readAll'>;
  readonly clock: Clock;
}

/** How many events wait for a projection that is at the position, and for how long the oldest of them. Counts them. */
export async function lagOf(
  dependencies: LagDependencies,
  projection: RunnableProjection,
  {
    position,
    countedTo = mostCounted,
  }: { readonly position: Position | null; readonly countedTo?: number | undefined },
): Promise<Lag> {
  const { events } = dependencies;
  const head = await events.head();
  if (!head || (position !== null && head <= position)) return { events: 0, seconds: 0 };
  const seconds = await oldestWaiting(dependencies, projection, position);
  if (seconds === null) return { events: 0, seconds: 0 };
  return {
    events: await events.countAfter(position ?? 'start', projection.categories, countedTo),
    seconds,
  };
}

/** For how many seconds the first event after the position has waited; null where none does. */
export async function oldestWaiting(
  { events, clock }: LagDependencies,
  { categories }: RunnableProjection,
  position: Position | null,
): Promise<number | null> {
  for await (const event of events.readAll(position ?? 'start', categories)) {
    return Math.max(0, millisecondsOf(clock.now()) - millisecondsOf(recordedAtOf(event))) / 1000;
  }
  return null;
}
