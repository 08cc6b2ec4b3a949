import type { Projection } from '../../projections/runner/projection';
import type { Actor } from '../../src/kernel/actor';
import type { Circumstances, DomainEvent, Fact, StreamName } from '../../src/kernel/event';
import type { EventId } from '../../src/kernel/ids';
import type { Instant } from '../../src/kernel/instant';

/** An event as a specification tells it; it is recorded when it happens unless it says otherwise. */
export type Told<Event extends DomainEvent> = Event & {
  readonly at: string;
  readonly by: Actor;
  readonly occurredAt?: string;
  readonly lateReason?: string;
};

/** The event's id in its stream, the same in every run. */
export const eventIdAt = (revision: number): EventId =>
  `e0000000-0000-4000-8000-${String(revision).padStart(12, '0')}` as EventId;

/** Facts of one stream, in the order in which they were recorded. */
export function factsOf<Event extends DomainEvent>(
  stream: StreamName,
  told: readonly Told<Event>[],
): readonly Fact<Event>[] {
  return told.map(({ at, occurredAt, ...event }, revision) => {
    const circumstances: Omit<Circumstances, 'by'> = {
      eventId: eventIdAt(revision),
      stream,
      revision,
      occurredAt: (occurredAt ?? at) as Instant,
      recordedAt: at as Instant,
    };
    return { ...event, ...circumstances } as unknown as Fact<Event>;
  });
}

export interface Folded<Document, Entry> {
  readonly documents: ReadonlyMap<string, Document>;
  readonly entries: ReadonlyMap<string, Entry>;
}

/** What the projection makes of the facts: as the runner would, but in memory and one by one. */
export function fold<Document extends object, Event extends DomainEvent, Entry extends object>(
  projection: Projection<Document, Event, Entry>,
  facts: readonly Fact<DomainEvent>[],
): Folded<Document, Entry> {
  const documents = new Map<string, Document>();
  const entries = new Map<string, Entry>();
  for (const fact of facts.filter(({ type }) => type in projection.on) as unknown as readonly Fact<Event>[]) {
    const id = projection.documentId(fact);
    const before = documents.get(id) ?? null;
    const row = projection.on[fact.type as Event['type']] as unknown as Row<Document, Fact<Event>>;
    const after = row(before, fact);
    put(documents, id, after);
    for (const change of projection.entries?.(before, after, fact) ?? [])
      put(entries, change.id, change.entry);
  }
  return { documents, entries };
}

type Row<Document, AFact> = (document: Document | null, fact: AFact) => Document | null;

function put<Thing>(things: Map<string, Thing>, id: string, thing: Thing | null): void {
  if (thing === null) things.delete(id);
  else things.set(id, thing);
}
