import type { AnyBulkWriteOperation, Collection } from 'mongodb';
import { type Batch, Fenced, type Write } from '../../../application/ports/read-store';
import type { CallOptions } from '../connection/connection';
import { code, refusedWrites } from '../connection/driver-error';
import type { Row } from './row';

/** One collection's share of a batch. */
export interface Share {
  readonly collection: Collection<Row>;
  readonly writes: readonly Write[];
  readonly token: number;
}

/** Of each row only the last state, as the writes would leave it one after another. */
export function lastOfEach(writes: Batch['writes']): readonly Write[] {
  const last = new Map<string, Write>();
  for (const write of writes) {
    const key = `${write.collection}/${write.id}`;
    const before = last.get(key);
    if (!before || before.position < write.position) last.set(key, write);
  }
  return [...last.values()];
}

/**
 * Writes in one unordered bulk, each row only where what is stored is older.
 * @throws Fenced where the server refuses the token
 */
export async function writeAll(share: Share, options: CallOptions): Promise<void> {
  const skipped = await bulk(share, options, true);
  // The row was there after all: it is newer, or it came between the server's search for it and its insertion.
  if (skipped.length > 0) await bulk({ ...share, writes: skipped }, options, false);
}

/** Answers the writes that were to make a row which is there already. */
async function bulk(
  { collection, writes, token }: Share,
  options: CallOptions,
  upsert: boolean,
): Promise<readonly Write[]> {
  if (writes.length === 0) return [];
  try {
    const operations = writes.map((write) => operationOf(write, token, upsert));
    await collection.bulkWrite(operations, { ...options, ordered: false });
    return [];
  } catch (error) {
    const refused = refusedWrites(error);
    if (refused.some((one) => one.code === code.documentValidationFailure)) {
      throw new Fenced(`MongoDB takes no more writes with the token ${String(token)}`);
    }
    if (refused.some((one) => one.code !== code.duplicateKey)) throw error;
    return refused.flatMap(({ index }) => writes[index] ?? []);
  }
}

function operationOf(write: Write, token: number, upsert: boolean): AnyBulkWriteOperation<Row> {
  const { id, position, document } = write;
  const filter = { _id: id, position: { $lt: position } };
  if (document !== null) {
    return { replaceOne: { filter, replacement: { position, token, document }, upsert } };
  }
  if (write.collection !== 'documents') return { deleteOne: { filter } };
  // What is folded again after a crash is folded onto the document as it was: see sweep.ts.
  return { updateOne: { filter, update: { $set: { removal: position, token } } } };
}

/** Whether a document is to go: entries go at once. */
export const removesDocuments = (writes: Batch['writes']): boolean =>
  writes.some(({ collection, document }) => collection === 'documents' && document === null);
