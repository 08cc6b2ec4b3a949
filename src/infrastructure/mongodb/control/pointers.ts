import type { Collection, Db } from 'mongodb';
import type { LivePointer, StoredPointer } from '../../../application/ports/read-store';
import type { Connection } from '../connection/connection';
import { unlessThere } from './generations';

interface PointerRow {
  /** The projection's name. */
  readonly _id: string;
  readonly revision: number;
  readonly pointer: LivePointer;
}

const pointerRows = (db: Db): Collection<PointerRow> => db.collection('pointers');

export class Pointers {
  constructor(private readonly connection: Connection) {}

  async get(projection: string): Promise<StoredPointer | null> {
    const row = await this.connection.run((db, options) =>
      pointerRows(db).findOne({ _id: projection }, options),
    );
    return row && { ...row.pointer, revision: row.revision };
  }

  /** Compare-and-set of the one document. */
  async set(projection: string, after: number | null, next: LivePointer): Promise<boolean> {
    const pointer = withoutRevision(next);
    return this.connection.run(async (db, options) => {
      const rows = pointerRows(db);
      if (after === null) {
        return unlessThere(rows.insertOne({ _id: projection, revision: 1, pointer }, options));
      }
      const { matchedCount } = await rows.updateOne(
        { _id: projection, revision: after },
        { $set: { pointer }, $inc: { revision: 1 } },
        options,
      );
      return matchedCount === 1;
    });
  }
}

/** Moved on from one that was read, the pointer still has the revision of that one. */
const withoutRevision = ({
  revision: _,
  ...pointer
}: LivePointer & { readonly revision?: number }): LivePointer => pointer;
