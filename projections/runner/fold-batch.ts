import type { DomainEvent, Fact } from '../../src/kernel/event';
import type { StoredDocument, Write } from '../../src/application/ports/read-store';
import type { Position } from '../../src/application/ports/event-store';
import type { AnyProjection, EntryChange } from './projection';

/** What the runner works on: it hands a projection only the documents and facts that are the projection's own. */
export interface RunnableProjection extends Pick<
  AnyProjection,
  'name' | 'version' | 'categories' | 'indexes'
> {
  readonly documentId: (fact: PositionedFact) => string;
  readonly on: Readonly<Record<string, Row>>;
  readonly entries?: (
    before: object | null,
    after: object | null,
    fact: PositionedFact,
  ) => readonly EntryChange<object>[];
}

export type PositionedFact = Fact<DomainEvent> & { readonly position: Position };

/** A stream that stands still in one projection since an event that its projector could not take. */
export interface Parked {
  readonly stream: string;
  readonly revision: number;
  readonly error: string;
}

export interface BatchResult {
  readonly writes: readonly Write[];
  readonly parked: readonly Parked[];
}

type Row = (document: object | null, fact: PositionedFact) => object | null;

const rowFor = (projection: RunnableProjection, type: string): Row | undefined => projection.on[type];

/** The ids of the documents that the facts are folded into. */
export const documentsTouched = (
  projection: RunnableProjection,
  facts: readonly PositionedFact[],
): readonly string[] => [
  ...new Set(facts.filter(({ type }) => rowFor(projection, type)).map((fact) => projection.documentId(fact))),
];

/**
 * Folds facts, in order, into the documents that they touch. A document that has a fact's position already skips it. A
 * fact that a projector cannot take parks its stream from there on; every other stream goes on.
 */
export function foldBatch(
  projection: RunnableProjection,
  facts: readonly PositionedFact[],
  known: ReadonlyMap<string, StoredDocument>,
  parkedBefore: ReadonlySet<string>,
): BatchResult {
  const documents = new Map<string, Write>();
  const entries = new Map<string, Write>();
  const parked = new Map<string, Parked & { readonly position: Position }>();
  for (const fact of facts) {
    const row = rowFor(projection, fact.type);
    if (!row || parkedBefore.has(fact.stream) || parked.has(fact.stream)) continue;
    const id = projection.documentId(fact);
    const before = documents.get(id) ?? known.get(id);
    if (before && before.position >= fact.position) continue;
    const { position } = fact;
    try {
      const document = row(before?.document ?? null, fact);
      const changes = projection.entries?.(before?.document ?? null, document, fact) ?? [];
      for (const { id: entryId, entry } of changes) {
        entries.set(entryId, { collection: 'entries', id: entryId, position, document: entry });
      }
      documents.set(id, { collection: 'documents', id, position, document });
    } catch (error) {
      const { stream, revision } = fact;
      parked.set(stream, { stream, revision, position, error: messageOf(error) });
    }
  }
  const parkings = [...parked.values()].map(({ position, ...document }): Write => ({
    collection: 'parked',
    id: document.stream,
    position,
    document,
  }));
  return {
    writes: [...entries.values(), ...parkings, ...documents.values()],
    parked: [...parked.values()],
  };
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : 'Error';
