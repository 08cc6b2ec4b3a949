import { DomainError } from '../kernel/domain-error';
import { ApplicationError } from './errors';
import { StoreUnavailable } from './ports/event-store';

/** The code by which a failure of a command is counted. */
export function failureCode(error: unknown): string {
  if (error instanceof DomainError || error instanceof ApplicationError) return error.code;
  return error instanceof StoreUnavailable ? 'store-unavailable' : 'internal-error';
}
