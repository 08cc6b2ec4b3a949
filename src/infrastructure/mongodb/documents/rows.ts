import type { Collection, Db } from 'mongodb';
import type { CollectionName, Generation } from '../../../application/ports/read-store';
import { collectionOf } from './names';
import type { Row } from './row';

/** @throws TypeError for what cannot be the name of a generation */
export const rowsOf = (db: Db, target: Generation, collection: CollectionName): Collection<Row> =>
  db.collection<Row>(collectionOf(target, collection));
