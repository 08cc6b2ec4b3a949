import { DomainError } from '../../src/kernel/domain-error';
import { parseInstant } from '../../src/kernel/instant';
import type { Actor } from '../../src/kernel/actor';
import type { DecisionContext, Decider } from '../../src/kernel/decider';
import type { DomainErrorCode } from '../../src/kernel/domain-error';
import type { DomainEvent, Decided, Fact, StreamName } from '../../src/kernel/event';
import type { EventId } from '../../src/kernel/ids';
import type { Instant } from '../../src/kernel/instant';

/** `'02-21 08:00'` is 21 February 2026 at 08:00 UTC, and `'2025-12-31 08:00:05'` says its own year. */
export function t(text: string): Instant {
  const [day = '', time = '00:00'] = text.split(' ');
  const full = `${day.length === 5 ? `2026-${day}` : day}T${time}Z`;
  const instant = parseInstant(full);
  if (!instant) throw new Error(`«${text}» is no instant; write MM-DD HH:MM`);
  return instant;
}

/** Someone asks for something at a moment; `occurredAt` where it is entered late. */
export interface Step<Command> {
  readonly actor: Actor;
  readonly now: Instant;
  readonly occurredAt: Instant;
  readonly command: Command;
}

export const by = <Command>(actor: Actor, when: string, command: Command, late?: { occurredAt: string }) => ({
  actor,
  now: t(when),
  occurredAt: t(late?.occurredAt ?? when),
  command,
});

/** A step, or how to tell it from what has happened (which event a correction points at). */
export type Next<Command, Event extends DomainEvent> =
  Step<Command> | ((facts: readonly Fact<Event>[]) => Step<Command>);

/** An event as a test writes it: without `occurredAt` it is held to have happened when the command says. */
export type Expected<Event extends DomainEvent> = Event extends DomainEvent
  ? {
      readonly type: Event['type'];
      readonly data: Event['data'];
      readonly occurredAt?: Instant;
      readonly by?: Actor;
    }
  : never;

/** A fact that is put into the history as it stands, past the rules. */
export interface Told<Event extends DomainEvent> {
  readonly told: Expected<Event>;
  readonly actor: Actor;
  readonly now: Instant;
}

export interface Setting<Command, Event extends DomainEvent, Context> {
  readonly stream: StreamName;
  /** What a decision may know besides the usual, from the history. */
  readonly more?: (command: Command, facts: readonly Fact<Event>[]) => Omit<Context, keyof DecisionContext>;
}

export interface History<State, Event extends DomainEvent> {
  readonly state: State;
  readonly facts: readonly Fact<Event>[];
}

/** Runs commands through a decider one after another, with ids that count: `measure-1`, `measure-2`, `event-7`. */
export class Run<
  State,
  Command extends { readonly type: string },
  Event extends DomainEvent,
  Context extends DecisionContext,
> {
  constructor(
    private readonly decider: Decider<State, Command, Event, Context>,
    private readonly setting: Setting<Command, Event, Context>,
    readonly history: History<State, Event> = { state: frozen(decider.initialState), facts: [] },
    private readonly labels: readonly string[] = [],
  ) {}

  /** What the decider says; throws what it throws. */
  decide(step: Step<Command>): {
    readonly decided: readonly Decided<Event>[];
    readonly labels: readonly string[];
  } {
    const asked = new Map<string, string>();
    const newId = (label: string): string => {
      const known = asked.get(label);
      if (known) return known;
      const id = `${label}-${this.labels.filter((other) => other === label).length + 1}`;
      asked.set(label, id);
      return id;
    };
    const { actor, now, occurredAt, command } = step;
    const context = { now, occurredAt, actor, newId, ...this.setting.more?.(command, this.history.facts) };
    const decided = this.decider.decide(this.history.state, frozen(command), context as unknown as Context);
    return { decided, labels: [...this.labels, ...asked.keys()] };
  }

  /** The run with the step's events recorded. */
  after(step: Step<Command>): Run<State, Command, Event, Context> {
    const { decided, labels } = this.decide(step);
    return this.recording(decided, step, labels);
  }

  recording(
    events: readonly Decided<Event>[],
    { actor, now }: Pick<Step<Command>, 'actor' | 'now'>,
    labels = this.labels,
  ): Run<State, Command, Event, Context> {
    const facts = events.map((event, index) => {
      const revision = this.history.facts.length + index;
      return frozen({
        ...event,
        by: event.by ?? actor,
        eventId: `event-${revision}` as EventId,
        stream: this.setting.stream,
        revision,
        recordedAt: now,
      } as unknown as Fact<Event>);
    });
    const state = facts.reduce(
      (folded, fact) => frozen(this.decider.evolve(folded, fact)),
      this.history.state,
    );
    return new Run(this.decider, this.setting, { state, facts: [...this.history.facts, ...facts] }, labels);
  }
}

/** `given(...).when(...).then(...)`: the history as commands that named people gave at given instants. */
export function specificationOf<
  State,
  Command extends { readonly type: string },
  Event extends DomainEvent,
  Context extends DecisionContext,
>(decider: Decider<State, Command, Event, Context>, setting: Setting<Command, Event, Context>) {
  type Given = Next<Command, Event> | Told<Event>;
  const start = new Run(decider, setting);

  const add = (run: typeof start, given: Given, index: number): typeof start => {
    if (typeof given !== 'function' && 'told' in given) {
      const occurredAt = given.told.occurredAt ?? given.now;
      return run.recording([{ ...given.told, occurredAt } as unknown as Decided<Event>], given);
    }
    const step = stepAfter(run.history.facts, given);
    const next = orExplain(
      () => run.after(step),
      `given no. ${index + 1}, ${sentence(step)}, cannot have been:`,
    );
    if (next.history.facts.length === run.history.facts.length) {
      throw new Error(`given no. ${index + 1}, ${sentence(step)}, changed nothing; leave it out`);
    }
    return next;
  };

  return {
    given(...history: readonly Given[]) {
      const run = history.reduce(add, start);
      return {
        ...run.history,
        when: (next: Next<Command, Event>) => outcomeOf(run, stepAfter(run.history.facts, next)),
      };
    },
  };
}

const stepAfter = <Command, Event extends DomainEvent>(
  facts: readonly Fact<Event>[],
  next: Next<Command, Event>,
): Step<Command> => (typeof next === 'function' ? next(facts) : next);

function outcomeOf<
  State,
  Command extends { readonly type: string },
  Event extends DomainEvent,
  Context extends DecisionContext,
>(run: Run<State, Command, Event, Context>, step: Step<Command>) {
  const decided = () =>
    orExplain(() => run.decide(step).decided, `${sentence(step)} was expected to be taken, but was refused:`);
  return {
    /** Exactly these events, in this order. */
    then(...expected: readonly Expected<Event>[]): void {
      const full = expected.map((event) => ({ ...event, occurredAt: event.occurredAt ?? step.occurredAt }));
      expect(decided()).toEqual(full);
    },
    /** The types of the events, for a test that is about no more than that. */
    thenTypes(...types: readonly Event['type'][]): void {
      expect(decided().map(({ type }) => type)).toEqual(types);
    },
    thenNothing(): void {
      expect(decided()).toEqual([]);
    },
    /** Refused with this code (and these findings), and the state is as before. */
    thenRefused(code: DomainErrorCode, errors?: readonly { pointer: string; code: string }[]): void {
      const before = structuredClone(run.history.state);
      const refusal = refusalOf(() => run.decide(step).decided);
      if (!(refusal instanceof DomainError)) {
        throw new Error(
          `${sentence(step)} was expected to be refused (${code}), but gave ${typesOf(refusal)}`,
        );
      }
      expect(`${refusal.code}: ${refusal.message}`).toBe(`${code}: ${refusal.message}`);
      expect(refusal.message).not.toBe('');
      expect(run.history.state).toEqual(before);
      if (errors)
        expect(refusal.more.errors).toEqual(errors.map((error): unknown => expect.objectContaining(error)));
    },
    /** The history with what came of it, to ask it further. */
    get history(): History<State, Event> {
      return orExplain(() => run.after(step), `${sentence(step)} was refused:`).history;
    },
  };
}

const sentence = ({ actor, now, occurredAt, command }: Step<{ readonly type: string }>): string =>
  `${command.type} by ${actor.name} at ${now}${occurredAt === now ? '' : `, said to be at ${occurredAt},`}`;

const typesOf = (events: readonly DomainEvent[]): string =>
  events.map(({ type }) => type).join(', ') || 'nothing';

function refusalOf<Value>(attempt: () => Value): Value | DomainError {
  try {
    return attempt();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

function orExplain<Value>(attempt: () => Value, what: string): Value {
  const value = refusalOf(attempt);
  if (value instanceof DomainError) throw new Error(`${what} ${value.code} (${value.message})`);
  return value;
}

/** Deeply frozen, so that a decider that writes in what it is given fails at once. */
function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
