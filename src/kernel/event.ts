import type { Actor } from './actor';
import type { EventId } from './ids';
import type { Instant } from './instant';

/** One business fact. The data is plain JSON: times are ISO strings, nothing is undefined on purpose. */
export interface DomainEvent<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly data: Data;
}

/**
 * What a decider returns: the event, when it held in the world (valid time), and whose doing it is where that is not
 * the one who gave the command.
 */
export type Decided<Event extends DomainEvent> = Event & {
  readonly occurredAt: Instant;
  readonly by?: Actor;
};

/** `<category>-<id>`; the category is what stands before the first dash. */
export type StreamName = `${string}-${string}`;

/** What the register knows of a recorded event besides its data. */
export interface Circumstances {
  readonly eventId: EventId;
  readonly stream: StreamName;
  /** Counts from 0 in the stream. */
  readonly revision: number;
  /** Valid time: when it held in the world. */
  readonly occurredAt: Instant;
  /** Record time: when the register learned of it. Never falls within a stream. */
  readonly recordedAt: Instant;
  readonly by: Actor;
  readonly lateReason?: string;
  readonly sourceSystem?: string;
}

/** An event as it is remembered. Distributes over a union, so a switch on `type` narrows `data`. */
export type Fact<Event extends DomainEvent> = Event extends DomainEvent ? Event & Circumstances : never;

/** The id part of a stream's name. */
export const idOf = (stream: StreamName): string => stream.slice(stream.indexOf('-') + 1);

export const categoryOf = (stream: StreamName): string => stream.slice(0, stream.indexOf('-'));
