import type { Actor } from './actor';
import type { Decided, DomainEvent, Fact } from './event';
import type { Instant } from './instant';

/** What a decision may know besides state and command. Nothing here is read by the domain itself. */
export interface DecisionContext {
  readonly now: Instant;
  /** When the thing held in the world; equals `now` unless it is entered late. */
  readonly occurredAt: Instant;
  readonly actor: Actor;
  /** The same label gives the same id however often the command is decided. */
  readonly newId: (label: string) => string;
}

/** Pure rules of one stream. `decide` refuses by throwing a DomainError; `evolve` never refuses. */
export interface Decider<State, Command, Event extends DomainEvent, Context = DecisionContext> {
  readonly initialState: State;
  readonly decide: (state: State, command: Command, context: Context) => readonly Decided<Event>[];
  readonly evolve: (state: State, fact: Fact<Event>) => State;
}
