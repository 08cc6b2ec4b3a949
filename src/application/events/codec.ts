import { hash } from 'node:crypto';
import { categoryOf } from '../../kernel/event';
import { streamKinds } from './stream-kind';
import type { StreamKind } from './stream-kind';
import type { DecisionContext } from '../../kernel/decider';
import type { Actor, Role } from '../../kernel/actor';
import type { Decided, DomainEvent, Fact, StreamName } from '../../kernel/event';
import type { CommandId, EventId, PractitionerId, ProviderId, RelativeId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { EventVersion } from '../../kernel/versions';
import type { JsonObject, NewEvent, Position, StoredEvent } from '../ports/event-store';
import { PlainError } from '../../kernel/fault';

/** What is recorded about a command with each of its events. */
export interface Provenance {
  readonly commandId: CommandId;
  /** Keyed hash of the request, to tell a repeat from another request under the same key. */
  readonly fingerprint: string;
  readonly by: Actor;
  readonly recordedAt: Instant;
  readonly lateReason?: string | undefined;
  readonly sourceSystem?: string | undefined;
  readonly correlationId: string;
  readonly causationId?: string | undefined;
  readonly traceparent?: string | undefined;
}

/** Where the next event goes: the end of the stream's hash chain. */
export interface ChainEnd {
  readonly stream: StreamName;
  readonly nextRevision: number;
  readonly chainHash: string;
}

/** A fact with what only the register's own machinery needs. */
export type RecordedFact<Event extends DomainEvent = DomainEvent> = Fact<Event> & {
  readonly position: Position;
  readonly commandId: CommandId;
  readonly fingerprint: string;
  readonly chainHash: string;
  /** The step of a trace that it follows from. */
  readonly traceparent?: string;
};

/** The stored event is of a type or version that this build does not know: a newer build wrote it. */
export class UnknownEventVersion extends PlainError {
  override readonly name = 'UnknownEventVersion';
}

/** HL7 v3 PurposeOfUse: treatment, patient's own request, healthcare operations. */
const purposeOfUse: Readonly<Record<Role, string>> = {
  practitioner: 'TREAT',
  patient: 'PATRQT',
  relative: 'PATRQT',
  auditor: 'HOPERAT',
  operator: 'HOPERAT',
  system: 'HOPERAT',
};

interface Metadata {
  readonly schemaVersion: number;
  readonly recordedAt: Instant;
  readonly occurredAt: Instant;
  readonly actor: {
    readonly role: Role;
    readonly practitionerId?: PractitionerId;
    readonly providerId?: ProviderId;
    readonly relativeId?: RelativeId;
  };
  readonly sourceSystem?: string;
  readonly traceparent?: string;
  readonly commandId: CommandId;
  readonly fingerprint: string;
  readonly chainHash: string;
}

/** Names and free text are data, never metadata: what identifies a person must be erasable. */
interface Data {
  readonly body: unknown;
  readonly by: { readonly name: string; readonly unit?: string; readonly onBehalfOf?: string };
  readonly lateReason?: string;
}

const versions: ReadonlyMap<string, Readonly<Record<string, EventVersion>>> = new Map(
  streamKinds.map(({ category, versions }) => [category, versions]),
);

/** The event as it is stored, chained to the one before it. The only place that knows how an event is kept. */
export function encode(
  event: Decided<DomainEvent>,
  eventId: EventId,
  end: ChainEnd,
  provenance: Provenance,
): NewEvent & { readonly chainHash: string } {
  const { name, unit, onBehalfOf, ...actor } = event.by ?? provenance.by;
  const { lateReason, sourceSystem, causationId, traceparent, by: _, ...told } = provenance;
  const data = {
    body: event.data,
    by: { name, ...(unit && { unit }), ...(onBehalfOf && { onBehalfOf }) },
    ...(lateReason && { lateReason }),
  } as JsonObject;
  const unchained = {
    schemaVersion: versionOf(end.stream, event.type).version,
    occurredAt: event.occurredAt,
    actor,
    purposeOfUse: purposeOfUse[actor.role],
    ...(sourceSystem && { sourceSystem }),
    ...(causationId && { causationId }),
    ...(traceparent && { traceparent }),
    ...told,
  };
  const chainHash = link(end, eventId, event.type, [data, unchained]);
  return { id: eventId, type: event.type, data, metadata: { ...unchained, chainHash }, chainHash };
}

/** The stored event as a fact in today's shape. @throws UnknownEventVersion */
export function decode(stored: StoredEvent): RecordedFact {
  const metadata = stored.metadata as unknown as Metadata;
  const data = stored.data as unknown as Data;
  const { recordedAt, occurredAt, actor, sourceSystem } = metadata;
  const { commandId, fingerprint, chainHash, traceparent } = metadata;
  return {
    type: stored.type,
    data: upcast(stored, metadata.schemaVersion, data.body),
    eventId: stored.id as EventId,
    stream: stored.stream,
    revision: stored.revision,
    position: stored.position,
    occurredAt,
    recordedAt,
    by: { ...actor, ...data.by },
    ...(data.lateReason && { lateReason: data.lateReason }),
    ...(sourceSystem && { sourceSystem }),
    ...(traceparent && { traceparent }),
    commandId,
    fingerprint,
    chainHash,
  };
}

/** The same for an event of a stream whose kind is known. @throws UnknownEventVersion, TypeError for a stream of another kind */
export function decodeAs<State, Command, Event extends DomainEvent, Context extends DecisionContext>(
  { category }: StreamKind<State, Command, Event, Context>,
  stored: StoredEvent,
): RecordedFact<Event> {
  if (categoryOf(stored.stream) !== category)
    throw new TypeError(`${stored.stream} is no ${category} stream`);
  // The kind's versions name its event types and no others, and decoding has checked the type against them.
  return decode(stored) as RecordedFact<Event>;
}

/** When it was recorded; told also of an event whose type this build does not know. */
export const recordedAtOf = ({ metadata }: StoredEvent): Instant =>
  (metadata as unknown as Metadata).recordedAt;

function upcast({ stream, type }: StoredEvent, version: number, body: unknown): unknown {
  const known = versionOf(stream, type);
  if (!Number.isInteger(version) || version < 1 || version > known.version) {
    throw new UnknownEventVersion(
      `${type} is stored in version ${version}; this build reads up to ${known.version}`,
    );
  }
  return known.upcasts.slice(version - 1).reduce((data, lift) => lift(data), body);
}

function versionOf(stream: StreamName, type: string): EventVersion {
  const ofStream = versions.get(categoryOf(stream)) ?? {};
  const known = Object.hasOwn(ofStream, type) ? ofStream[type] : undefined;
  if (!known)
    throw new UnknownEventVersion(`${type} in a ${categoryOf(stream)} stream is not known to this build`);
  return known;
}

function link(end: ChainEnd, eventId: string, type: string, parts: readonly object[]): string {
  const place = `${end.chainHash}\n${end.stream}\n${end.nextRevision}\n${eventId}\n${type}\n`;
  return hash('sha256', place + parts.map((part) => JSON.stringify(part)).join(''), 'base64url');
}
