import type { Db } from 'mongodb';
import type { Position } from '../../../application/ports/event-store';
import type { Generation, Index, Indexes } from '../../../application/ports/read-store';
import type { CallOptions, Connection } from '../connection/connection';
import { code, codeOf } from '../connection/driver-error';
import { pathOf } from '../documents/filter';
import { collectionNames, collectionOf, nameOf } from '../documents/names';
import { rowsOf } from '../documents/rows';
import { generationRows, unprepared } from './generation-row';

/** The few documents that are on their way out are found without looking at the others. */
const removalIndex = { key: { removal: 1 }, name: 'removal', sparse: true };

/** Which generations there are, with their collections and indexes. */
export class Generations {
  constructor(private readonly connection: Connection) {}

  async prepare(target: Generation, indexes: Indexes): Promise<void> {
    const row = unprepared(target);
    const declared = (['documents', 'entries'] as const).map(
      (collection) => [collection, (indexes[collection] ?? []).map(indexSpecification)] as const,
    );
    await this.connection.run(async (db, options) => {
      for (const collection of collectionNames) await make(db, collectionOf(target, collection), options);
      await rowsOf(db, target, 'documents').createIndexes([removalIndex], options);
      for (const [collection, specifications] of declared) {
        if (specifications.length === 0) continue;
        await rowsOf(db, target, collection).createIndexes([...specifications], options);
      }
      await unlessThere(generationRows(db).insertOne(row, options));
      await generationRows(db).updateOne(
        { _id: row._id, isPrepared: false },
        { $set: { isPrepared: true, checkpoint: null } },
        options,
      );
    });
  }

  /** The collections first: where a crash comes between, the generation is still listed and can be dropped again. */
  async drop(target: Generation): Promise<void> {
    await this.connection.run(async (db, options) => {
      for (const collection of collectionNames) await rowsOf(db, target, collection).drop(options);
      await generationRows(db).updateOne(
        { _id: nameOf(target) },
        { $set: { isPrepared: false, checkpoint: null } },
        options,
      );
    });
  }

  async list(projection: string): Promise<readonly number[]> {
    const rows = await this.connection.run((db, options) =>
      generationRows(db).find({ projection, isPrepared: true }, options).sort({ generation: 1 }).toArray(),
    );
    return rows.map(({ generation }) => generation);
  }

  async checkpoint(target: Generation): Promise<Position | null> {
    const row = await this.connection.run((db, options) =>
      generationRows(db).findOne({ _id: nameOf(target) }, options),
    );
    return row?.checkpoint ?? null;
  }
}

async function make(db: Db, name: string, options: CallOptions): Promise<void> {
  try {
    await db.createCollection(name, options);
  } catch (error) {
    if (codeOf(error) !== code.namespaceExists) throw error;
  }
}

/** False where there is a document with this id already. */
export async function unlessThere(insertion: Promise<unknown>): Promise<boolean> {
  try {
    await insertion;
    return true;
  } catch (error) {
    if (codeOf(error) !== code.duplicateKey) throw error;
    return false;
  }
}

/** The id stands last, as in every order that a query asks for, so that a page can be read straight from the index. */
function indexSpecification(index: Index): { readonly key: Map<string, 1>; readonly name: string } {
  const key = new Map([...index.map((field) => [pathOf(field), 1] as const), ['_id', 1] as const]);
  return { key, name: `by ${index.join(' ')}` };
}
