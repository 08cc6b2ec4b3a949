import { Inject, Injectable } from '@nestjs/common';
import { v5 as uuidv5 } from 'uuid';
import { graceMs, validTime } from '../../kernel/valid-time';
import { CLOCK } from '../ports/clock';
import { failureCode } from '../failure-code';
import { EVENT_STORE } from '../ports/event-store';
import { TELEMETRY } from '../ports/telemetry';
import { FoldedStreams } from '../streams/folded-streams';
import { handleCommand } from './handle-command';
import { Lanes } from './lanes';
import type { DecisionContext } from '../../kernel/decider';
import type { DomainEvent, StreamName } from '../../kernel/event';
import type { CommandId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { StreamKind } from '../events/stream-kind';
import type { Clock } from '../ports/clock';
import type { EventStore } from '../ports/event-store';
import type { Telemetry } from '../ports/telemetry';
import type { Executed, Execution } from './execution';
import type { Envelope } from './messages';

/** Namespace of command ids (UUIDv5): made once for the register, never changed. */
const commandNamespace = '5d0c2c0e-9a0f-5a4e-8a53-6f5f0f3f7c11';

type Addressed<State, Command, Event extends DomainEvent, Context extends DecisionContext> = Pick<
  Execution<State, Command, Event, Context>,
  'admit' | 'reconcile'
> & {
  readonly kind: StreamKind<State, Command, Event, Context>;
  readonly stream: StreamName;
  /** The stream that the Idempotency-Key counts for; the one written to, unless said. */
  readonly scope?: StreamName;
};

/** Runs commands that came with an envelope. */
@Injectable()
export class CommandRunner {
  readonly #lanes = new Lanes();

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
    readonly streams: FoldedStreams,
    @Inject(TELEMETRY) private readonly telemetry: Telemetry,
  ) {}

  run<State, Command, Event extends DomainEvent, Context extends DecisionContext>(
    addressed: Addressed<State, Command, Event, Context>,
    envelope: Envelope,
  ): Promise<Executed<State>> {
    const { fingerprint, correlationId, traceparent, sourceSystem, lateReason } = envelope;
    const commandId = commandIdFor(envelope, addressed.scope ?? addressed.stream);
    const told = { fingerprint, correlationId, traceparent, sourceSystem, lateReason };
    return this.execute({ ...addressed, ...told, commandId });
  }

  async execute<State, Command, Event extends DomainEvent, Context extends DecisionContext>(
    execution: Execution<State, Command, Event, Context>,
  ): Promise<Executed<State>> {
    const { kind, stream, commandId, correlationId } = execution;
    const begun = { kind: kind.category, stream, commandId, correlationId };
    const followed = this.telemetry.command({ ...begun, traceparent: execution.traceparent });
    let command: string | null = null;
    const admit: typeof execution.admit = async (state, now) => {
      const admission = await execution.admit(state, now);
      command = typeOf(admission.command);
      return admission;
    };
    const { traceparent } = followed;
    try {
      const executed = await this.#handle({ ...execution, admit, traceparent });
      const { revision, hasEvents } = executed;
      followed.ended({ command, code: hasEvents ? 'ok' : 'unchanged', revision });
      return executed;
    } catch (error) {
      followed.ended({ command, code: failureCode(error) });
      throw error;
    }
  }

  #handle<State, Command, Event extends DomainEvent, Context extends DecisionContext>(
    execution: Execution<State, Command, Event, Context>,
  ): Promise<Executed<State>> {
    const { store, streams, clock } = this;
    return handleCommand({ store, streams, clock, lanes: this.#lanes }, execution);
  }
}

const typeOf = (command: unknown): string | null =>
  typeof command === 'object' && command !== null && 'type' in command && typeof command.type === 'string'
    ? command.type
    : null;

/** The same key of the same caller for the same stream is the same command, for ever. */
export const commandIdFor = ({ idempotencyKey, caller }: Envelope, scope: StreamName): CommandId =>
  uuidv5(`${caller.key}\n${scope}\n${idempotencyKey.toLowerCase()}`, commandNamespace) as CommandId;

/** When a command's thing happened, as its envelope claims. @throws DomainError */
export const occurredAtOf = (
  { occurredAt, lateReason }: Pick<Envelope, 'occurredAt' | 'lateReason'>,
  now: Instant,
): Instant => validTime(now, { occurredAt, lateReason }, graceMs.command);
