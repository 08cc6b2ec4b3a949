import {
  BSON,
  MongoBulkWriteError,
  MongoError,
  MongoInvalidArgumentError,
  MongoServerError,
  MongoServerSelectionError,
  type WriteError,
} from 'mongodb';
import { StoreRefuses, StoreUnavailable } from '../../../application/ports/event-store';

/** Codes of the server, by its own names (mongodb/mongo, error_codes.yml). */
export const code = {
  unauthorized: 13,
  authenticationFailed: 18,
  namespaceNotFound: 26,
  namespaceExists: 48,
  documentValidationFailure: 121,
  readConcernMajorityNotEnabled: 148,
  badValue: 2,
  duplicateKey: 11_000,
} as const;

/** What no second try can help. */
const complaints = new Map<unknown, string>([
  [
    code.unauthorized,
    'MongoDB lets the user of the connection string do less than the register needs (readWrite)',
  ],
  [code.authenticationFailed, 'MongoDB refuses the user or the password of the connection string'],
]);

/** The server's code for what went wrong, where it is the server that complains. */
export const codeOf = (error: unknown): number | string | null =>
  error instanceof MongoServerError ? (error.code ?? null) : null;

/**
 * Turns whatever the driver throws into one of the port's errors; what is not the driver's stays what it was. The
 * server's own text is left out, for it quotes from documents.
 */
export function inPortWords(error: unknown): unknown {
  if (error instanceof BSON.BSONError || error instanceof MongoInvalidArgumentError) {
    return new TypeError(`MongoDB cannot keep this (${error.name})`);
  }
  if (!(error instanceof MongoError)) return error;
  if (isOfNoServer(error)) {
    return new StoreUnavailable('MongoDB has no server in the replica set that the connection string names');
  }
  const answer = codeOf(error);
  const complaint = complaints.get(answer);
  if (complaint !== undefined) return new StoreRefuses(complaint);
  const detail =
    error instanceof MongoServerError ? (error.codeName ?? `code ${String(answer)}`) : error.name;
  return new StoreUnavailable(`MongoDB cannot be used now (${detail})`);
}

/** The driver leaves out every server of another set, and then looks for one among none. */
const isOfNoServer = (error: MongoError): boolean =>
  error instanceof MongoServerSelectionError && error.reason?.servers.size === 0;

/** The writes of a bulk that the server refused, each on its own. @throws the error, where more than that went wrong */
export function refusedWrites(error: unknown): readonly WriteError[] {
  if (!(error instanceof MongoBulkWriteError) || error.result.getWriteConcernError()) throw error;
  const refused = [error.writeErrors].flat();
  if (refused.length === 0) throw error;
  return refused;
}
