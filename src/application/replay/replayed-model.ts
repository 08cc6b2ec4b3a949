import { foldBatch } from '../../../projections/runner/fold-batch';
import type { PositionedFact, RunnableProjection } from '../../../projections/runner/fold-batch';
import type { Position } from '../ports/event-store';
import type { StoredDocument } from '../ports/read-store';
import type { PlanFact } from '../../domain/plan/events';

/** A document or an entry that an event made, changed (both are there) or removed. */
export interface Replaced {
  readonly id: string;
  readonly before: object | null;
  readonly after: object | null;
}

/** What one event did to one read model. */
export interface ModelStep {
  readonly model: string;
  readonly documents: readonly Replaced[];
  readonly entries: readonly Replaced[];
  /** Why the projector could not take the event; the read model stands still from here on. */
  readonly error?: string;
}

/** A read model as far as it follows from one plan. */
export interface ModelContents {
  readonly documents: Readonly<Record<string, object>>;
  readonly entries: Readonly<Record<string, object>>;
}

type Known = ReadonlyMap<string, StoredDocument>;

/** One read model, folded event by event through the very code that folds the live one. */
export class ReplayedModel {
  readonly #documents: Map<string, StoredDocument>;
  readonly #entries: Map<string, StoredDocument>;
  readonly #parked: Set<string>;

  constructor(
    readonly projection: RunnableProjection,
    from: {
      readonly documents: Known;
      readonly entries: Known;
      readonly parked: ReadonlySet<string>;
    } = nothing,
  ) {
    this.#documents = new Map(from.documents);
    this.#entries = new Map(from.entries);
    this.#parked = new Set(from.parked);
  }

  apply(fact: PlanFact): ModelStep {
    const { writes, parked } = foldBatch(this.projection, [positioned(fact)], this.#documents, this.#parked);
    const step: { documents: Replaced[]; entries: Replaced[] } = { documents: [], entries: [] };
    for (const { collection, id, position, document } of writes) {
      if (collection === 'parked') continue;
      const things = collection === 'documents' ? this.#documents : this.#entries;
      step[collection].push({ id, before: things.get(id)?.document ?? null, after: document });
      if (document) things.set(id, { id, position, document });
      else things.delete(id);
    }
    for (const { stream } of parked) this.#parked.add(stream);
    const [fault] = parked;
    return { model: this.projection.name, ...step, ...(fault && { error: fault.error }) };
  }

  /** The entry as it is now. */
  entry(id: string): object | undefined {
    return this.#entries.get(id)?.document;
  }

  contents(): ModelContents {
    return { documents: bare(this.#documents), entries: bare(this.#entries) };
  }

  /** As it is now; either goes on without the other. */
  copy(): ReplayedModel {
    return new ReplayedModel(this.projection, {
      documents: this.#documents,
      entries: this.#entries,
      parked: this.#parked,
    });
  }
}

const nothing = { documents: new Map(), entries: new Map(), parked: new Set<string>() };

const bare = (things: Known): Readonly<Record<string, object>> =>
  Object.fromEntries([...things.values()].map(({ id, document }) => [id, document]));

// In one stream the revisions are the order; a plan that came in a file has no place in any other.
const positioned = (fact: PlanFact): PositionedFact => ({
  ...fact,
  position: String(fact.revision).padStart(16, '0') as Position,
});
