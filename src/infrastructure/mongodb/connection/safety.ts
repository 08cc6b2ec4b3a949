import type { Db, MongoClient, MongoClientOptions } from 'mongodb';
import { code, codeOf } from './driver-error';

/** The server or the connection string promises less than read models are built on: nothing may be written there. */
export class UnsafeReadStore extends Error {
  override readonly name = 'UnsafeReadStore';
}

/** What every request asks for, whatever the server's own defaults are. */
export const concerns = {
  writeConcern: { w: 'majority', journal: true },
  readConcern: { level: 'majority' },
  readPreference: 'primary',
  retryWrites: true,
  retryReads: true,
} as const satisfies MongoClientOptions;

/** Who wrote it down believes that it holds. @throws UnsafeReadStore where a connection string asks for less */
export function mustAskForEnough({ writeConcern, readConcern, readPreference }: MongoClient): void {
  const asked: readonly (readonly [boolean, string])[] = [
    [(writeConcern?.w ?? 'majority') !== 'majority', 'w must be majority'],
    [writeConcern?.journal === false, 'journal must not be false'],
    [(readConcern?.level ?? 'majority') !== 'majority', 'readConcernLevel must be majority'],
    [readPreference.mode !== 'primary', 'readPreference must be primary'],
  ];
  for (const [isWeaker, complaint] of asked) {
    if (isWeaker) throw new UnsafeReadStore(`In the connection string of MongoDB ${complaint}`);
  }
}

/** @throws UnsafeReadStore where nothing that the server acknowledges outlives it */
export async function mustBeReplicated(db: Db): Promise<void> {
  const hello = await db.admin().command({ hello: 1 });
  const isReplicated = hello['msg'] === 'isdbgrid' || typeof hello['setName'] === 'string';
  if (!isReplicated) {
    throw new UnsafeReadStore(
      'MongoDB runs as a single server. Make it a replica set (of one, if need be), or set READ_STORE_ALLOW_SINGLE=1',
    );
  }
}

/** Writes and reads with the concerns once, to see that the server knows them. @throws UnsafeReadStore */
export async function mustKnowMajority(db: Db): Promise<void> {
  try {
    const checks = db.collection('checks');
    const { insertedId } = await checks.insertOne({});
    const found = await checks.findOne({ _id: insertedId });
    await checks.deleteOne({ _id: insertedId });
    if (!found) throw new UnsafeReadStore('MongoDB does not show what a majority of it has acknowledged');
  } catch (error) {
    const answer = codeOf(error);
    if (answer !== code.readConcernMajorityNotEnabled && answer !== code.badValue) throw error;
    throw new UnsafeReadStore('MongoDB has no journal, or does not know the read concern majority');
  }
}
