import { v5 as uuidv5 } from 'uuid';
import { differencesBetween } from '../../kernel/differences';
import { NotTriable } from './not-triable';
import { pastCommands } from './past-commands';
import type { PlanCommand } from '../../domain/plan/commands';
import type { PlanContext, PlanDecided } from '../../domain/plan/decision';
import type { PlanEvent, PlanFact } from '../../domain/plan/events';
import type { PlanState } from '../../domain/plan/state';
import type { Decider } from '../../kernel/decider';
import type { Difference } from '../../kernel/differences';
import type { StreamName } from '../../kernel/event';
import type { CommandId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { EventStore } from '../ports/event-store';

export type PlanDecider = Decider<PlanState, PlanCommand, PlanEvent, PlanContext>;

/** What deciding a past command anew comes to. */
export type Outcome =
  | { readonly kind: 'same' }
  | { readonly kind: 'refused'; readonly code: string; readonly detail: string }
  | { readonly kind: 'other-events'; readonly differences: readonly Difference[] }
  /** The changed decider fell over, which is neither a yes nor a no. */
  | { readonly kind: 'fault'; readonly detail: string };

export interface Redecided {
  readonly stream: StreamName;
  /** Of the command's first event. */
  readonly revision: number;
  readonly recordedAt: Instant;
  readonly command: PlanCommand['type'];
  /** How many events it gave. */
  readonly events: number;
  readonly outcome: Outcome;
}

/**
 * Each command of a plan, decided anew on what was then recorded: history stays as it was, whatever comes of a command.
 * @throws NotTriable, UnknownEventVersion
 */
export async function* redecide(
  events: Pick<EventStore, 'readStream'>,
  decider: PlanDecider,
  stream: StreamName,
): AsyncGenerator<Redecided, void> {
  let state = decider.initialState;
  for await (const { facts, command, circumstances } of pastCommands(events, stream)) {
    const [{ revision, recordedAt, commandId }] = facts;
    const { made, newId } = idsOf(commandId);
    const context = { ...circumstances, newId };
    const decide = (): unknown => asStored(decider.decide(state, command, context), context);
    const outcome = outcomeOf(decide, facts, made);
    yield { stream, revision, recordedAt, command: command.type, events: facts.length, outcome };
    state = facts.reduce((before, fact) => evolved(decider, before, fact), state);
  }
}

/** The ids of new things, as the command handler makes them, and which have been made. */
function idsOf(commandId: CommandId): {
  readonly made: ReadonlySet<unknown>;
  readonly newId: PlanContext['newId'];
} {
  const made = new Set<unknown>();
  const newId = (label: string): string => {
    const id = uuidv5(label, commandId);
    made.add(id);
    return id;
  };
  return { made, newId };
}

function outcomeOf(decide: () => unknown, facts: readonly PlanFact[], made: ReadonlySet<unknown>): Outcome {
  try {
    // A history that was masked for a bug report has other ids for the same new things.
    const differences = differencesBetween(facts.map(told), decide()).filter(
      ({ before, after }) => !(typeof before === 'string' && made.has(after)),
    );
    return differences.length > 0 ? { kind: 'other-events', differences } : { kind: 'same' };
  } catch (error) {
    return isRefusal(error)
      ? { kind: 'refused', code: error.code, detail: error.message }
      : { kind: 'fault', detail: String(error) };
  }
}

const told = ({ type, data, occurredAt, by }: Pick<PlanFact, 'type' | 'data' | 'occurredAt' | 'by'>) => ({
  type,
  data,
  occurredAt,
  by,
});

/** What would be stored alike is alike. */
const asStored = (decided: readonly PlanDecided[], { actor }: PlanContext): unknown =>
  JSON.parse(JSON.stringify(decided.map((event) => told({ ...event, by: event.by ?? actor }))));

/** By its name: a decider that is loaded from elsewhere has a class of its own for what it throws. */
const isRefusal = (error: unknown): error is Error & { readonly code: string } =>
  error instanceof Error && error.name === 'DomainError' && 'code' in error && typeof error.code === 'string';

/** Facts are never refused: where one cannot be taken in, nothing after it can be decided. */
function evolved(decider: PlanDecider, state: PlanState, fact: PlanFact): PlanState {
  try {
    return decider.evolve(state, fact);
  } catch (error) {
    const { type, stream, revision } = fact;
    throw new NotTriable(
      `The decider cannot take in ${type}, ${stream} revision ${revision}: ${String(error)}`,
    );
  }
}
