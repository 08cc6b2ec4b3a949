import type { DomainEvent, Fact } from '../../src/kernel/event';
import type { StoredDocument, Write } from '../../src/application/ports/read-store';
import type { Position } from '../../src/application/ports/event-store';
import type { AnyProjection, EntryChange } from './projection';
import { faultOf } from '../../src/kernel/fault';

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

export type PositionedFact = Fact<DomainEvent> & {
  readonly position: Position;
  /** The step of a trace that it follows from; no projector looks at it. */
  readonly traceparent?: string;
};

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

/** The ids of the documents that the facts are folded into. A fact that names none is left for the folding to park. */
export function documentsTouched(
  projection: RunnableProjection,
  facts: readonly PositionedFact[],
): readonly string[] {
  const ids = new Set<string>();
  for (const fact of facts) {
    const id = rowFor(projection, fact.type) && idIfNamed(projection, fact);
    if (id !== undefined) ids.add(id);
  }
  return [...ids];
}

function idIfNamed(projection: RunnableProjection, fact: PositionedFact): string | undefined {
  try {
    return projection.documentId(fact);
  } catch {
    return undefined;
  }
}

type Park = Parked & { readonly position: Position };

/** What a batch has come to so far; of each document and entry only the last state is written. */
interface Folding {
  readonly documents: Map<string, Write>;
  readonly entries: Map<string, Write>;
  readonly parked: Map<string, Park>;
}

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
  const folding: Folding = { documents: new Map(), entries: new Map(), parked: new Map() };
  for (const fact of facts) {
    if (parkedBefore.has(fact.stream) || folding.parked.has(fact.stream)) continue;
    foldFact(projection, fact, known, folding);
  }
  const parked = [...folding.parked.values()];
  // Last what parks a stream: where only a beginning is kept, nothing that came before the fault is left out.
  const writes = [...folding.entries.values(), ...folding.documents.values(), ...parked.map(parking)];
  return { writes, parked };
}

function foldFact(
  projection: RunnableProjection,
  fact: PositionedFact,
  known: ReadonlyMap<string, StoredDocument>,
  { documents, entries, parked }: Folding,
): void {
  const row = rowFor(projection, fact.type);
  if (!row) return;
  const { stream, revision, position } = fact;
  try {
    const id = projection.documentId(fact);
    const stored = documents.get(id) ?? known.get(id);
    if (stored && stored.position >= position) return;
    const before = stored?.document ?? null;
    const after = row(before, fact);
    for (const change of projection.entries?.(before, after, fact) ?? []) {
      entries.set(change.id, { collection: 'entries', id: change.id, position, document: change.entry });
    }
    // The very same document needs no writing: folded once more after a crash, the fact would leave it so again.
    if (after !== before) documents.set(id, { collection: 'documents', id, position, document: after });
  } catch (error) {
    parked.set(stream, { stream, revision, position, error: faultOf(error) });
  }
}

const parking = ({ position, ...document }: Park): Write => ({
  collection: 'parked',
  id: document.stream,
  position,
  document,
});
