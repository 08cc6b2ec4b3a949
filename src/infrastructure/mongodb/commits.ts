import type { Db } from 'mongodb';
import { type Batch, Fenced } from '../../application/ports/read-store';
import type { CallOptions, Connection } from './connection/connection';
import { fenced, generationRows, heldBy } from './control/generation-row';
import { collectionNames, nameOf } from './documents/names';
import { rowsOf } from './documents/rows';
import { sweep } from './documents/sweep';
import { lastOfEach, removesDocuments, writeAll } from './documents/writes';

/**
 * Writes batches without a transaction over several documents, so that a single server, a replica set and a sharded
 * cluster do alike: entries, then documents, then what is parked, and the checkpoint last. A crash leaves a beginning
 * of that, and whoever goes on from the checkpoint folds the same events into the same rows (docs/decisions/0008, 0021).
 */
export class Commits {
  /** By generation, the token under which a commit broke off: nobody knows what the server may still do of it. */
  readonly #spent = new Map<string, number>();

  constructor(private readonly connection: Connection) {}

  /** @throws Fenced */
  async commit(batch: Batch): Promise<void> {
    const { target, after, checkpoint, lease } = batch;
    const name = nameOf(target);
    if (nameOf(lease.target) !== name) throw fenced({ ...lease, target });
    if (after !== null && checkpoint < after)
      throw new RangeError(`The checkpoint of ${name} cannot go back`);
    // A new lease bars what is still on its way, the same one would not.
    if (this.#spent.get(name) === lease.token) {
      throw new Fenced(
        `It is not known what became of the last commit to ${name}: it takes a new lease to go on`,
      );
    }
    try {
      await this.connection.run((db, options) => write(db, batch, options));
    } catch (error) {
      if (!(error instanceof Fenced)) this.#spent.set(name, lease.token);
      throw error;
    }
  }
}

async function write(db: Db, batch: Batch, options: CallOptions): Promise<void> {
  const { target, writes, checkpoint, lease } = batch;
  const stands = { ...heldBy(lease), isPrepared: true, checkpoint: batch.after };
  if (!(await generationRows(db).findOne(stands, options))) throw fenced(lease);

  const last = lastOfEach(writes);
  for (const name of collectionNames) {
    const share = last.filter(({ collection }) => collection === name);
    const collection = rowsOf(db, target, name);
    await writeAll({ collection, writes: share, token: lease.token }, options);
  }

  const { matchedCount } = await generationRows(db).updateOne(stands, { $set: { checkpoint } }, options);
  if (matchedCount !== 1) throw fenced(lease);
  if (removesDocuments(last)) await sweep(rowsOf(db, target, 'documents'), checkpoint, options);
}
