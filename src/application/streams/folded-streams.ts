import { LRUCache } from 'lru-cache';
import { decodeAs } from '../events/codec';
import { StoreUnavailable } from '../ports/event-store';
import { factsOf } from './facts';
import { StoreContact, outOfReach } from './store-contact';
import type { DecisionContext } from '../../kernel/decider';
import type { DomainEvent, StreamName } from '../../kernel/event';
import type { CommandId, EventId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { RecordedFact } from '../events/codec';
import type { StreamKind } from '../events/stream-kind';
import type { EventStore, Position, StreamHead } from '../ports/event-store';

/** What a command came to, as its own events tell for ever. */
export interface DoneCommand {
  readonly fingerprint: string;
  readonly revision: number;
  /** Of the command's last event, or of the one that left nothing for it to change; null where there was no event at all. */
  readonly position: Position | null;
  readonly hasEvents: boolean;
}

export interface Head {
  readonly revision: number;
  readonly position: Position;
  readonly eventId: EventId;
  readonly recordedAt: Instant;
  readonly chainHash: string;
}

/** A stream folded up to its head. `done` only ever grows: that a command has been carried out stays true. */
export interface Folded<State> {
  readonly state: State;
  readonly head: Head | null;
  readonly done: Map<CommandId, DoneCommand>;
}

/** Events that the cache may stand for altogether; bounds its memory whatever the streams' lengths. */
const cachedEvents = 200_000;
/** For so long what a stream was last seen to be is good enough for those who read while the event store is away (decision 25). */
const rememberedMs = 5 * 60_000;

const eventsIn = ({ head }: Folded<unknown>): number => (head?.revision ?? 0) + 1;

/** Reads streams into states, keeping folded ones so that a long stream is not read twice. */
export class FoldedStreams {
  readonly #cache = new LRUCache<StreamName, Folded<unknown>>({
    maxSize: cachedEvents,
    sizeCalculation: eventsIn,
  });

  /** Every stream as it was last seen at its head, those that are not there among them. */
  readonly #seen = new LRUCache<StreamName, Folded<unknown>>({
    maxSize: cachedEvents,
    sizeCalculation: eventsIn,
    ttl: rememberedMs,
  });

  readonly #contact = new StoreContact();

  /** Commands that found nothing to change. No event tells of them, so they are remembered for a while only. */
  readonly unchanged = new LRUCache<CommandId, DoneCommand>({ max: 10_000 });

  constructor(private readonly store: EventStore) {}

  /** The state at the stream's head right now. A cached one counts only if the stream still has its last event there. */
  async load<State, Command, Event extends DomainEvent, Context extends DecisionContext>(
    kind: StreamKind<State, Command, Event, Context>,
    stream: StreamName,
  ): Promise<Folded<State>> {
    const cached = this.#cache.get(stream) as Folded<State> | undefined;
    const now = await this.store.headOf(stream);
    const folded = now ? await this.#upTo(kind, stream, cached, now) : unread(kind);
    // A stream that is not there is asked for again and again, and never cached: this is all that it costs.
    if (folded === cached) this.#seen.set(stream, folded);
    else this.keep(stream, folded);
    return folded;
  }

  /**
   * For who reads, never to decide what is written: the same, and while the event store is away as the stream was seen
   * within the last minutes. @throws StoreUnavailable where it was not
   */
  async loadToRead<State, Command, Event extends DomainEvent, Context extends DecisionContext>(
    kind: StreamKind<State, Command, Event, Context>,
    stream: StreamName,
  ): Promise<Folded<State>> {
    const loaded = await this.#contact.ask(() => this.load(kind, stream));
    if (loaded !== outOfReach) return loaded;
    const seen = this.#seen.get(stream) as Folded<State> | undefined;
    if (seen) return seen;
    throw new StoreUnavailable(`${kind.category}: not seen lately, and the event store is away`);
  }

  async #upTo<State, Command, Event extends DomainEvent, Context extends DecisionContext>(
    kind: StreamKind<State, Command, Event, Context>,
    stream: StreamName,
    cached: Folded<State> | undefined,
    now: StreamHead,
  ): Promise<Folded<State>> {
    const fresh = cached?.head ? await this.#goOn(kind, stream, cached, { seen: cached.head, now }) : null;
    return fresh ?? (await this.#readAll(kind, stream, unread(kind)));
  }

  /** From the cached head, which is read once more; null where another event stands there now. */
  async #goOn<State, Command, Event extends DomainEvent, Context extends DecisionContext>(
    kind: StreamKind<State, Command, Event, Context>,
    stream: StreamName,
    cached: Folded<State>,
    { seen, now }: { readonly seen: Head; readonly now: StreamHead },
  ): Promise<Folded<State> | null> {
    if (now.revision < seen.revision) return null;
    if (now.revision === seen.revision) return now.id === seen.eventId ? cached : null;
    let folded: Folded<State> | null = null;
    for await (const stored of this.store.readStream(stream, { from: seen.revision })) {
      if (folded) folded = fold(kind, folded, decodeAs(kind, stored));
      else if (stored.id === seen.eventId) folded = cached;
      else return null;
    }
    return folded;
  }

  async #readAll<State, Command, Event extends DomainEvent, Context extends DecisionContext>(
    kind: StreamKind<State, Command, Event, Context>,
    stream: StreamName,
    start: Folded<State>,
  ): Promise<Folded<State>> {
    let folded = start;
    for await (const fact of factsOf(this.store, kind, stream)) folded = fold(kind, folded, fact);
    return folded;
  }

  /** What a stream is known to be now: read at its head, or just appended. */
  keep(stream: StreamName, folded: Folded<unknown>): void {
    if (folded.head) this.#cache.set(stream, folded);
    this.#seen.set(stream, folded);
  }

  forget(stream: StreamName): void {
    this.#cache.delete(stream);
  }
}

const unread = <State, Command, Event extends DomainEvent, Context extends DecisionContext>(
  kind: StreamKind<State, Command, Event, Context>,
): Folded<State> => ({ state: kind.decider.initialState, head: null, done: new Map() });

export function fold<State, Command, Event extends DomainEvent, Context extends DecisionContext>(
  kind: StreamKind<State, Command, Event, Context>,
  folded: Folded<State>,
  fact: RecordedFact<Event>,
): Folded<State> {
  const { commandId, fingerprint, revision, position, eventId, recordedAt, chainHash } = fact;
  folded.done.set(commandId, { fingerprint, revision, position, hasEvents: true });
  return {
    state: kind.decider.evolve(folded.state, fact),
    head: { revision, position, eventId, recordedAt, chainHash },
    done: folded.done,
  };
}
