import { HttpException } from '@nestjs/common';
import { ApplicationError } from '../../../application/errors';
import { Unauthenticated } from '../../../application/ports/authentication';
import { StoreUnavailable } from '../../../application/ports/event-store';
import { DomainError } from '../../../kernel/domain-error';
import { HttpProblem } from './problem';
import type { EdgeCode } from './problem';
import { problemBody } from './problem-body';
import type { ProblemBody } from './problem-body';

/** What the error means to the caller; null for a fault of ours. */
export function problemOf(error: unknown): ProblemBody | null {
  if (error instanceof DomainError) return problemBody(error.code, error.message, error.more);
  if (error instanceof HttpProblem) return problemBody(error.code, error.message, error);
  if (error instanceof ApplicationError) return problemBody(error.code, error.message);
  if (error instanceof Unauthenticated) {
    return problemBody('unauthenticated', 'Send a valid access token in the Authorization header.');
  }
  if (error instanceof StoreUnavailable) {
    return problemBody(
      'store-unavailable',
      'Nothing is known to be wrong with the request. Send it again soon.',
    );
  }
  return error instanceof Error ? ofFramework(statusOf(error)) : null;
}

// Fastify and Nest quote the request in their messages, so only their status is taken.
const statusOf = (error: Error): unknown => {
  if (error instanceof HttpException) return error.getStatus();
  return 'statusCode' in error ? error.statusCode : undefined;
};

const details: readonly (readonly [status: number, code: EdgeCode, detail: string])[] = [
  [400, 'malformed-json', 'Send one well-formed JSON object in UTF-8.'],
  [405, 'method-not-allowed', 'The Allow header tells what can be done here.'],
  [413, 'body-too-large', 'Send at most 262144 bytes.'],
  [415, 'unsupported-media-type', 'Send the body as application/json.'],
  [429, 'too-many-requests', 'Wait before you ask again.'],
];

function ofFramework(status: unknown): ProblemBody | null {
  // Refused by whoever serves files: what the address would lead to is none of them.
  if (status === 404 || status === 403) return problemBody('not-found', 'There is nothing at this address.');
  const found = details.find(([known]) => known === status);
  return found ? problemBody(found[1], found[2]) : null;
}
