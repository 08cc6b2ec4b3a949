import type { DomainEvent, Fact } from '../../src/kernel/event';
import type { Indexes } from '../../src/application/ports/read-store';

/** Puts an entry under its id, or removes it with null. */
export interface EntryChange<Entry> {
  readonly id: string;
  readonly entry: Entry | null;
}

/** A row per event type: the document before (null where there is none) and the fact give the document after; null removes it. */
export type Rows<Document, Event extends DomainEvent> = {
  readonly [Type in Event['type']]: (
    document: Document | null,
    fact: Fact<Extract<Event, { readonly type: Type }>>,
  ) => Document | null;
};

/**
 * A read model as a pure function of events. Only events whose type has a row are seen; each is folded into one
 * document, found by an id that the fact itself tells. What a query lists across documents is derived as entries.
 */
export interface Projection<
  Document extends object = object,
  Event extends DomainEvent = DomainEvent,
  Entry extends object = object,
> {
  readonly name: string;
  /** Raised with every change of what the projector makes of the same events: the documents are then rebuilt. */
  readonly version: number;
  /** The stream categories that it reads. */
  readonly categories: readonly string[];
  readonly indexes: Indexes;
  readonly documentId: (fact: Fact<Event>) => string;
  readonly on: Rows<Document, Event>;
  /** What changed among the entries. Ids are the same whenever the same event is folded again. */
  readonly entries?: (
    before: Document | null,
    after: Document | null,
    fact: Fact<Event>,
  ) => readonly EntryChange<Entry>[];
}

/** A projection whose types are forgotten, for lists of unlike ones. */
export interface AnyProjection {
  readonly name: string;
  readonly version: number;
  readonly categories: readonly string[];
  readonly indexes: Indexes;
  readonly documentId: (fact: never) => string;
  readonly on: Readonly<Record<string, (document: never, fact: never) => object | null>>;
  readonly entries?: (before: never, after: never, fact: never) => readonly EntryChange<object>[];
}
