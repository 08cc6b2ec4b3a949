import { ErrorType, isCommandError } from '@eventstore/db-client';
import {
  StoreRefuses,
  StoreUnavailable,
  WrongExpectedRevision,
} from '../../../application/ports/event-store';
import { faultOf } from '../../../kernel/fault';

/** The server said nothing where it owed an answer. */
export class Silence extends Error {}

/** The server ended what it should have gone on with. */
export class Dropped extends Error {}

/** The server's answers to a request, as against the want of one. */
const answers: readonly (ErrorType | null)[] = [
  ErrorType.WRONG_EXPECTED_VERSION,
  ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED,
  ErrorType.STREAM_NOT_FOUND,
];

/** What no second try can help. */
const complaints: Partial<Record<ErrorType, string>> = {
  [ErrorType.ACCESS_DENIED]:
    'EventStoreDB refuses the user or the password of the connection string, or lets this user do less than the register needs',
  [ErrorType.STREAM_DELETED]: 'The stream was deleted in EventStoreDB for good',
  [ErrorType.INVALID_ARGUMENT]: 'EventStoreDB does not accept the request',
  [ErrorType.UNSUPPORTED]: 'This version of EventStoreDB lacks what the register needs',
};

/** Whether the same request may do better in a moment. The client's word for a dead server is not always "unavailable". */
export function isOutage(error: unknown): boolean {
  if (isOurs(error)) return false;
  const type = typeOf(error);
  return type === null || (complaints[type] === undefined && !answers.includes(type));
}

/** Turns whatever the client throws into one of the port's errors. */
export function inPortWords(error: unknown): unknown {
  if (isOurs(error)) return error;
  const type = typeOf(error);
  if (type === ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED) {
    return new TypeError('The events are larger than EventStoreDB takes in one append', { cause: error });
  }
  const complaint = type === null ? undefined : complaints[type];
  if (complaint !== undefined) return new StoreRefuses(complaint, { cause: error });
  return new StoreUnavailable(`EventStoreDB cannot be used now (${detailOf(error)})`, { cause: error });
}

/** The client's own text has line breaks and addresses in it: its kind says enough. */
const detailOf = (error: unknown): string =>
  error instanceof Silence || error instanceof Dropped ? error.message : (typeOf(error) ?? faultOf(error));

export const typeOf = (error: unknown): ErrorType | null =>
  error instanceof Error && isCommandError(error) ? error.type : null;

const isOurs = (error: unknown): boolean =>
  error instanceof StoreUnavailable ||
  error instanceof WrongExpectedRevision ||
  error instanceof PositionMissing;

/** The server is older than the positions that the port promises. */
export class PositionMissing extends Error {
  constructor() {
    super('EventStoreDB tells no position of an event: version 22.10 or later is needed');
  }
}
