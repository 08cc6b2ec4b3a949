import type { DomainError } from '../../kernel/domain-error';
import type { Actor } from '../../kernel/actor';
import type { DecisionContext } from '../../kernel/decider';
import type { Decided, DomainEvent, StreamName } from '../../kernel/event';
import type { CommandId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { StreamKind } from '../events/stream-kind';
import type { Position } from '../ports/event-store';
import type { Folded } from '../streams/folded-streams';

/** Who is let in, and what he asks for once names are filled in from other streams. */
export interface Admission<Command, Context> {
  readonly actor: Actor;
  readonly command: Command;
  readonly context: Omit<Context, keyof DecisionContext> & { readonly occurredAt: Instant };
}

/** One command on one stream. */
export interface Execution<State, Command, Event extends DomainEvent, Context extends DecisionContext> {
  readonly kind: StreamKind<State, Command, Event, Context>;
  readonly stream: StreamName;
  readonly commandId: CommandId;
  readonly fingerprint: string;
  readonly correlationId: string;
  readonly causationId?: string | undefined;
  /** The step of a trace that its events follow from (W3C Trace Context). */
  readonly traceparent?: string | undefined;
  readonly sourceSystem?: string | undefined;
  readonly lateReason?: string | undefined;
  /** Decided from streams, on every try anew. Refuses by throwing. */
  readonly admit: (state: State, now: Instant) => Promise<Admission<Command, Context>>;
  /** Looks for a clash between what the caller saw and what has happened since (If-Match). */
  readonly reconcile?: (attempt: Attempt<State, Command, Event, Context>) => Promise<void>;
}

/** What would be appended, or why not, before it is. */
export interface Attempt<State, Command, Event extends DomainEvent, Context> {
  readonly folded: Folded<State>;
  readonly command: Command;
  readonly context: Context;
  readonly result: readonly Decided<Event>[] | DomainError;
}

export interface Executed<State> {
  readonly state: State;
  readonly revision: number;
  readonly position: Position | null;
  /** True where the command's events stand in the stream, from now or from an earlier sending. */
  readonly hasEvents: boolean;
}
