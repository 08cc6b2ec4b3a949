import type { Position } from './event-store';
import { PlainError } from '../../kernel/fault';

/** One build of one projection's documents. Rebuilding makes the next generation beside the live one. */
export interface Generation {
  /** Of small letters, digits and dashes. */
  readonly projection: string;
  readonly generation: number;
}

/** Documents are folded from events; entries are what a query lists; parked names the streams that stand still. */
export type CollectionName = 'documents' | 'entries' | 'parked';

/** Top-level scalar fields, in order; each list is one compound index. */
export type Index = readonly string[];
export type Indexes = { readonly [Collection in 'documents' | 'entries']?: readonly Index[] };

export interface StoredDocument<Document = object> {
  readonly id: string;
  /** The last event that the document has in it. */
  readonly position: Position;
  readonly document: Document;
}

/** Puts (or with null removes) a document. Skipped where the stored one has this position or a later one. */
export interface Write {
  readonly collection: CollectionName;
  readonly id: string;
  readonly position: Position;
  readonly document: object | null;
}

export interface Batch {
  readonly target: Generation;
  /** Entries stand before the documents they came from: a crash that keeps a beginning of the list is made good by replay. */
  readonly writes: readonly Write[];
  /** The checkpoint that the batch was read from; the store's must still be the same. */
  readonly after: Position | null;
  readonly checkpoint: Position;
  readonly lease: Lease;
}

/** The right to write one generation; a greater token fences off every smaller one. */
export interface Lease {
  readonly target: Generation;
  readonly owner: string;
  readonly token: number;
}

/** Somebody else has the lease now, or the checkpoint is not where this writer left it: nothing was written. */
export class Fenced extends PlainError {
  override readonly name = 'Fenced';
}

export type Scalar = string | number | boolean | null;
export type Condition =
  | Scalar
  | {
      readonly in?: readonly Scalar[];
      readonly gt?: Scalar;
      readonly gte?: Scalar;
      readonly lt?: Scalar;
      readonly lte?: Scalar;
    };
/** On top-level scalar fields. A missing field equals null; null matches no range. */
export type Where<Document> = { readonly [Field in keyof Document]?: Condition };

export interface Query<Document> {
  readonly where: Where<Document>;
  /** Then by id, ascending, so that the order is total. Nulls come first ascending, last descending. */
  readonly sort?: readonly (readonly [field: keyof Document & string, direction: 'asc' | 'desc'])[];
  readonly limit: number;
  /** The `next` of the page before. */
  readonly after?: readonly Scalar[];
}

export interface Page<Document> {
  readonly items: readonly StoredDocument<Document>[];
  /** The sort values and the id of the last item, where there may be more. */
  readonly next: readonly Scalar[] | null;
}

/** A generation by its number, and the version of the projector that its documents are of. */
export interface Built {
  readonly generation: number;
  readonly version: number;
}

export interface BuildProgress {
  /** Events taken in. */
  readonly done: number;
  readonly total: number;
  /** Smoothed over the last seconds; 0 before the first measurement. */
  readonly perSecond: number;
}

export interface Difference {
  readonly documentId: string;
  /** JSON Pointer of the first place where the two are unlike; empty where one is missing. */
  readonly path: string;
}

export interface Comparison {
  readonly documents: number;
  /** The first 20. */
  readonly differences: readonly Difference[];
}

/** What is asked for and done beside the live generation. Whoever runs the projection carries it out. */
export interface Beside extends Built {
  /** A verification is compared with the live one and thrown away; a rebuild takes its place. */
  readonly purpose: 'rebuild' | 'verify';
  readonly switch: 'when-built' | 'by-hand';
  /** Once it is built it is kept current until it is switched to or thrown away. */
  readonly state: 'building' | 'comparing' | 'built';
  /** ISO 8601. */
  readonly requestedAt: string;
  readonly progress: BuildProgress;
  /** With the live one, where somebody has asked for it. */
  readonly comparison?: Comparison;
  /** Why the comparison that was asked for has no answer. */
  readonly failure?: string;
}

/** What came of the build that was beside the live one last. */
export interface BuildOutcome extends Pick<Beside, 'generation' | 'purpose' | 'comparison'> {
  readonly result: 'switched' | 'verified' | 'cancelled' | 'failed';
  /** ISO 8601. */
  readonly at: string;
  readonly events: number;
  readonly failure?: string;
}

/** Which generation of a projection answers queries, which one a rollback would go back to, and what lies beside. */
export interface LivePointer {
  readonly live: number;
  /** The version of the projector that built the live generation. */
  readonly version: number;
  readonly previous: Built | null;
  readonly beside: Beside | null;
  readonly lastBuild: BuildOutcome | null;
  /** The greatest number that a generation has had: none is used twice. */
  readonly newest: number;
}

export interface StoredPointer extends LivePointer {
  /** Grows with each move. */
  readonly revision: number;
}

export interface ReadStore {
  /** Makes the generation's collections and indexes where they are missing. */
  prepare(target: Generation, indexes: Indexes): Promise<void>;
  /** Removes a generation with everything in it; one that is not there is no error. */
  drop(target: Generation): Promise<void>;
  generations(projection: string): Promise<readonly number[]>;

  pointer(projection: string): Promise<StoredPointer | null>;
  /** Compare-and-set of all of it. False where the pointer is no longer at the revision `after`; null: where there is one. */
  pointTo(projection: string, after: number | null, next: LivePointer): Promise<boolean>;

  checkpoint(target: Generation): Promise<Position | null>;
  /**
   * Documents and checkpoint in one step as far as anyone can see. Only with the target's own lease.
   * @throws Fenced
   */
  commit(batch: Batch): Promise<void>;

  /**
   * Takes the lease of a generation if it is free, expired or the owner's own, with a greater token each time. Null
   * where another holds it.
   */
  acquireLease(target: Generation, owner: string, ttlMs: number): Promise<Lease | null>;
  /** Prolongs it. False where it was lost. */
  renewLease(lease: Lease, ttlMs: number): Promise<boolean>;
  releaseLease(lease: Lease): Promise<void>;
  /** Whose the lease is this instant; null where it is free. */
  leaseHolder(target: Generation): Promise<string | null>;

  getMany<Document extends object>(
    target: Generation,
    collection: CollectionName,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, StoredDocument<Document>>>;
  /** @throws TypeError for a filter, sort or cursor that is not one, whatever its type says: it may stem from a request */
  find<Document extends object>(
    target: Generation,
    collection: CollectionName,
    query: Query<Document>,
  ): Promise<Page<Document>>;
  /** Everything, in the order of ids, a page at a time. */
  scan<Document extends object>(
    target: Generation,
    collection: CollectionName,
  ): AsyncIterable<StoredDocument<Document>>;
  close(): Promise<void>;
}

export const READ_STORE = Symbol('ReadStore');
