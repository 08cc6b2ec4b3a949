import { v5 as uuidv5 } from 'uuid';
import { decodeAs, encode } from '../events/codec';
import { WrongExpectedRevision } from '../ports/event-store';
import { fold } from '../streams/folded-streams';
import type { Actor } from '../../kernel/actor';
import type { DecisionContext } from '../../kernel/decider';
import type { Decided, DomainEvent, StreamName } from '../../kernel/event';
import type { EventId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { Provenance } from '../events/codec';
import type { StreamKind } from '../events/stream-kind';
import type { EventStore, NewEvent, Position } from '../ports/event-store';
import type { Folded } from '../streams/folded-streams';
import type { Execution } from './execution';

type Encoded = ReturnType<typeof encode>;

export function encodeAll(
  folded: Folded<unknown>,
  decided: readonly Decided<DomainEvent>[],
  { stream, ...told }: Identified,
  { actor, recordedAt }: { readonly actor: Actor; readonly recordedAt: Instant },
): readonly Encoded[] {
  const { commandId, fingerprint, correlationId, causationId, traceparent, sourceSystem, lateReason } = told;
  const provenance = {
    commandId,
    fingerprint,
    by: actor,
    recordedAt,
    lateReason,
    sourceSystem,
    correlationId,
    causationId,
    traceparent,
  };
  let { revision: last, chainHash } = folded.head ?? { revision: -1, chainHash: '' };
  return decided.map((event, index) => {
    last += 1;
    const eventId = uuidv5(`${stream}/${index}`, commandId) as EventId;
    const encoded = encode(event, eventId, { stream, nextRevision: last, chainHash }, provenance);
    chainHash = encoded.chainHash;
    return encoded;
  });
}

type Identified = Pick<
  Execution<unknown, unknown, DomainEvent, DecisionContext>,
  'stream' | Exclude<keyof Provenance, 'by' | 'recordedAt'>
>;

/** Null where another writer was faster: the caller decides again. */
export async function appendAt(
  store: EventStore,
  stream: StreamName,
  { head }: Folded<unknown>,
  events: readonly NewEvent[],
): Promise<{ readonly position: Position } | null> {
  try {
    const plain = events.map(({ id, type, data, metadata }) => ({ id, type, data, metadata }));
    return await store.append(stream, head?.revision ?? 'no-stream', plain);
  } catch (error) {
    if (error instanceof WrongExpectedRevision) return null;
    throw error;
  }
}

export function foldAppended<State, Command, Event extends DomainEvent, Context extends DecisionContext>(
  kind: StreamKind<State, Command, Event, Context>,
  folded: Folded<State>,
  events: readonly Encoded[],
  { stream, position }: { readonly stream: StreamName; readonly position: Position },
): Folded<State> {
  return events.reduce((before, event, index) => {
    const revision = (folded.head?.revision ?? -1) + 1 + index;
    return fold(kind, before, decodeAs(kind, { ...event, stream, revision, position }));
  }, folded);
}
