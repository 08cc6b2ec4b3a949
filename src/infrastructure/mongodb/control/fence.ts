import type { Db } from 'mongodb';
import type { Generation } from '../../../application/ports/read-store';
import type { CallOptions } from '../connection/connection';
import { code, codeOf } from '../connection/driver-error';
import { concerns } from '../connection/safety';
import { collectionNames, collectionOf } from '../documents/names';

/**
 * From here on the server itself refuses every row that was written with a smaller token, however late it comes: the
 * token is in each row, and each collection's validator holds it against the least that it takes. Rows that are there
 * already stay as they are.
 */
export async function raiseFence(
  db: Db,
  target: Generation,
  token: number,
  { session, maxTimeMS }: CallOptions,
): Promise<void> {
  for (const collection of collectionNames) {
    const command = {
      collMod: collectionOf(target, collection),
      validator: { token: { $gte: token } },
      validationLevel: 'strict',
      validationAction: 'error',
      writeConcern: { w: concerns.writeConcern.w, j: concerns.writeConcern.journal },
      maxTimeMS,
    };
    try {
      await db.command(command, { session });
    } catch (error) {
      // It has been dropped in the meantime: there is nothing left to keep anybody from.
      if (codeOf(error) !== code.namespaceNotFound) throw error;
    }
  }
}
