import type { Position } from '../../../application/ports/event-store';
import type { StoredDocument } from '../../../application/ports/read-store';

/** A document as MongoDB keeps it. */
export interface Row {
  readonly _id: string;
  readonly position: Position;
  /** Of the lease that it was written under. */
  readonly token: number;
  readonly document: object;
  /** The position that removes it: nobody sees it any longer, and it goes when the checkpoint has got there. */
  readonly removal?: Position;
}

export const isVisible = { removal: { $exists: false } } as const;

// What is read is what a projector gave to be kept.
export const toStoredDocument = <Document extends object>(row: Row): StoredDocument<Document> => ({
  id: row._id,
  position: row.position,
  document: row.document as Document,
});
