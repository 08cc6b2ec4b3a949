import type { Collection, Db } from 'mongodb';
import type { Position } from '../../../application/ports/event-store';
import { Fenced, type Generation, type Lease } from '../../../application/ports/read-store';
import { nameOf } from '../documents/names';

/** A generation's lease and checkpoint are one document, so that both are compared and set in one step. */
export interface GenerationRow extends Generation {
  readonly _id: string;
  /** Whether its collections are made. */
  readonly isPrepared: boolean;
  readonly checkpoint: Position | null;
  readonly owner: string | null;
  /** Of the newest lease: it grows with each, and outlives the generation. */
  readonly token: number;
  /** By the server's clock. */
  readonly expiresAtMs: number;
}

export const generationRows = (db: Db): Collection<GenerationRow> => db.collection('generations');

export const unprepared = (target: Generation): GenerationRow => ({
  _id: nameOf(target),
  projection: target.projection,
  generation: target.generation,
  isPrepared: false,
  checkpoint: null,
  owner: null,
  token: 0,
  expiresAtMs: 0,
});

export const heldBy = ({ target, owner, token }: Lease): Pick<GenerationRow, '_id' | 'owner' | 'token'> => ({
  _id: nameOf(target),
  owner,
  token,
});

export const fenced = ({ target, owner, token }: Lease): Fenced =>
  new Fenced(
    `${owner} no longer has the lease ${String(token)} of ${nameOf(target)}, or its checkpoint has moved`,
  );
