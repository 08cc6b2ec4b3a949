import type { Db, Document } from 'mongodb';
import type { Generation, Lease } from '../../../application/ports/read-store';
import type { CallOptions, Connection } from '../connection/connection';
import { nameOf } from '../documents/names';
import { rowsOf } from '../documents/rows';
import { settle } from '../documents/sweep';
import { raiseFence } from './fence';
import { type GenerationRow, generationRows, heldBy, unprepared } from './generation-row';
import { unlessThere } from './generations';

/** The server's clock: those of two writers need not agree. */
const nowMs = { $toLong: '$$NOW' };

/** The right to write a generation, as a token in its row and a fence around its collections. */
export class Leases {
  constructor(private readonly connection: Connection) {}

  /** Once it is taken, nothing that an earlier holder sent can change a document any more. */
  async acquire(target: Generation, owner: string, ttlMs: number): Promise<Lease | null> {
    const row = unprepared(target);
    return this.connection.run(async (db, options) => {
      const bid = bidOf(owner, ttlMs);
      let after = await take(db, row._id, bid, options);
      if (!after) {
        await unlessThere(generationRows(db).insertOne(row, options));
        after = await take(db, row._id, bid, options);
      }
      if (after?.owner !== owner) return null;
      const { token } = after;
      if (after.isPrepared) {
        await raiseFence(db, target, token, options);
        await settle(rowsOf(db, target, 'documents'), after, options);
      }
      return { target, owner, token };
    });
  }

  async renew(lease: Lease, ttlMs: number): Promise<boolean> {
    const { matchedCount } = await this.connection.run((db, options) =>
      generationRows(db).updateOne(
        heldBy(lease),
        [{ $set: { expiresAtMs: { $add: [nowMs, ttlMs] } } }],
        options,
      ),
    );
    return matchedCount === 1;
  }

  async holder(target: Generation): Promise<string | null> {
    const row = await this.connection.run((db, options) =>
      generationRows(db).findOne({ _id: nameOf(target), $expr: { $gt: ['$expiresAtMs', nowMs] } }, options),
    );
    return row?.owner ?? null;
  }

  /** The row stays: the token must go on growing. */
  async release(lease: Lease): Promise<void> {
    await this.connection.run((db, options) =>
      generationRows(db).updateOne(heldBy(lease), { $set: { owner: null } }, options),
    );
  }
}

const take = (db: Db, name: string, bid: Document[], options: CallOptions): Promise<GenerationRow | null> =>
  generationRows(db).findOneAndUpdate({ _id: name }, bid, { ...options, returnDocument: 'after' });

/** Where the lease is another's, the row is left as it is. */
function bidOf(owner: string, ttlMs: number): Document[] {
  const mine = { $literal: owner };
  const isFree = {
    $or: [{ $eq: ['$owner', null] }, { $eq: ['$owner', mine] }, { $lte: ['$expiresAtMs', nowMs] }],
  };
  const ifFree = (then: unknown, otherwise: string): Document => ({ $cond: [isFree, then, otherwise] });
  return [
    {
      $set: {
        owner: ifFree(mine, '$owner'),
        token: ifFree({ $add: ['$token', 1] }, '$token'),
        expiresAtMs: ifFree({ $add: [nowMs, ttlMs] }, '$expiresAtMs'),
      },
    },
  ];
}
