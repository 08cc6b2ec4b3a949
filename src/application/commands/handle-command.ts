import { v5 as uuidv5 } from 'uuid';
import { DomainError, refuse } from '../../kernel/domain-error';
import { later } from '../../kernel/instant';
import { ApplicationError } from '../errors';
import { appendAt, encodeAll, foldAppended } from './append-decided';
import type { DecisionContext } from '../../kernel/decider';
import type { DomainEvent } from '../../kernel/event';
import type { CommandId } from '../../kernel/ids';
import type { Clock } from '../ports/clock';
import type { EventStore, Position } from '../ports/event-store';
import type { Folded, FoldedStreams } from '../streams/folded-streams';
import type { Executed, Execution } from './execution';
import type { Lanes } from './lanes';

export interface CommandDependencies {
  readonly store: EventStore;
  readonly streams: FoldedStreams;
  readonly clock: Clock;
  readonly lanes: Lanes;
}

const maxTries = 12;

/** Reads, folds, decides, appends: the only writer of events. The same command once more changes nothing and gets the same answer. */
export const handleCommand = <State, Command, Event extends DomainEvent, Context extends DecisionContext>(
  dependencies: CommandDependencies,
  execution: Execution<State, Command, Event, Context>,
): Promise<Executed<State>> =>
  dependencies.lanes.run(execution.stream, async () => {
    for (let attempt = 1; attempt <= maxTries; attempt += 1) {
      const result = await tryOnce(dependencies, execution);
      if (result) return result;
      dependencies.streams.forget(execution.stream);
      await pause(attempt);
    }
    throw new ApplicationError('too-much-contention', 'Many change this at once; try again in a moment.');
  });

async function tryOnce<State, Command, Event extends DomainEvent, Context extends DecisionContext>(
  { store, streams, clock }: CommandDependencies,
  execution: Execution<State, Command, Event, Context>,
): Promise<Executed<State> | null> {
  const { kind, stream, commandId } = execution;
  const folded = await streams.load(kind, stream);
  const before = outcomeOfRepeat(folded, streams, execution);
  if (before) return before;

  const time = clock.now();
  const now = later(time, folded.head?.recordedAt ?? time);
  const { actor, command, context: extra } = await execution.admit(folded.state, now);
  const newId = (label: string): string => uuidv5(label, commandId);
  const context = { ...extra, now, actor, newId } as unknown as Context;
  const result = attempt(() => kind.decider.decide(folded.state, command, context));
  await execution.reconcile?.({ folded, command, context, result });
  if (result instanceof DomainError) throw result;
  if (result.length === 0) return unchanged(folded, streams, execution);

  const events = encodeAll(folded, result, execution, { actor, recordedAt: now });
  const appended = await appendAt(store, stream, folded, events);
  if (!appended) return null;
  const next = foldAppended(kind, folded, events, { stream, position: appended.position });
  streams.keep(stream, next);
  return executed(next, appended.position, true);
}

/**
 * A repeat is answered before anything is judged again: by its own effect the caller may have lost the right to it (who
 * has declined an offer is outside the plan again). The key is his own, so he is told only what he was told before.
 */
function outcomeOfRepeat<State>(
  folded: Folded<State>,
  streams: FoldedStreams,
  { commandId, fingerprint }: { readonly commandId: CommandId; readonly fingerprint: string },
): Executed<State> | null {
  const done = folded.done.get(commandId) ?? streams.unchanged.get(commandId);
  if (!done) return null;
  if (done.fingerprint !== fingerprint) refuseReuse();
  const { revision, position, hasEvents } = done;
  return { state: folded.state, revision, position, hasEvents };
}

/** What was so already leaves no event. A repeat that comes soon still finds that there was nothing to do. */
function unchanged<State>(
  folded: Folded<State>,
  streams: FoldedStreams,
  { commandId, fingerprint }: { readonly commandId: CommandId; readonly fingerprint: string },
): Executed<State> {
  const { revision, position } = folded.head ?? { revision: -1, position: null };
  streams.unchanged.set(commandId, { fingerprint, revision, position, hasEvents: false });
  return executed(folded, position, false);
}

export function refuseReuse(): never {
  return refuse(
    'idempotency-key-reused',
    'This Idempotency-Key was used for another request; make a new one.',
  );
}

const executed = <State>(
  folded: Folded<State>,
  position: Position | null,
  hasEvents: boolean,
): Executed<State> => ({
  state: folded.state,
  revision: folded.head?.revision ?? -1,
  position,
  hasEvents,
});

function attempt<Result>(decide: () => Result): Result | DomainError {
  try {
    return decide();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

/** Gives way longer each time, and not in step with the other writer. */
const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(2 ** attempt, 100)));
