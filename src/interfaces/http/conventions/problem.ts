import type { ApplicationErrorCode } from '../../../application/errors';
import type { DomainErrorCode, Finding } from '../../../kernel/domain-error';

/** What the edge itself refuses: the request was not understood, so nobody was asked. */
export type EdgeCode =
  | 'body-too-large'
  | 'consistency-token-invalid'
  | 'cross-origin-request'
  | 'cursor-invalid'
  | 'headers-too-large'
  | 'idempotency-key-invalid'
  | 'idempotency-key-missing'
  | 'if-match-invalid'
  | 'internal-error'
  | 'invalid-body'
  | 'invalid-parameter'
  | 'malformed-json'
  | 'malformed-request'
  | 'method-not-allowed'
  | 'period-reversed'
  | 'request-timeout'
  | 'too-many-connections'
  | 'too-many-requests'
  | 'unauthenticated'
  | 'unknown-field'
  | 'unsupported-media-type';

export type ProblemCode = DomainErrorCode | ApplicationErrorCode | EdgeCode;

/** A refusal by the edge. Neither detail nor errors hold anything that the caller wrote but the names of fields. */
export class HttpProblem extends Error {
  constructor(
    readonly code: EdgeCode,
    detail: string,
    readonly errors: readonly Finding[] = [],
  ) {
    super(detail);
    this.name = 'HttpProblem';
  }
}
