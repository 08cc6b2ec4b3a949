import type { CollectionName, Generation } from '../../../application/ports/read-store';

export const collectionNames: readonly CollectionName[] = ['entries', 'documents', 'parked'];

const safeProjection = /^[a-z][a-z0-9-]*$/;

/** A generation's name in the database. @throws TypeError for one that is not plainly a name */
export function nameOf({ projection, generation }: Generation): string {
  if (!safeProjection.test(projection) || !Number.isSafeInteger(generation) || generation < 0) {
    throw new TypeError(`${projection}.${String(generation)} cannot be the name of a generation`);
  }
  return `${projection}.${String(generation)}`;
}

/** @throws TypeError */
export const collectionOf = (target: Generation, collection: CollectionName): string =>
  `${nameOf(target)}.${collection}`;
