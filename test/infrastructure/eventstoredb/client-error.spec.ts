import { AccessDeniedError, UnavailableError, UnknownError } from '@eventstore/db-client';
import { Metadata, status } from '@grpc/grpc-js';
import type { ServiceError } from '@grpc/grpc-js';
import { StoreRefuses, StoreUnavailable } from '../../../src/application/ports/event-store';
import { Silence, inPortWords } from '../../../src/infrastructure/eventstoredb/connection/client-error';

/** As gRPC words it: with the address, and over several lines. */
const details =
  'No connection established. Last error: connect ECONNREFUSED 10.0.0.7:2113\nResolution note: none';
const fromGrpc = (code: status): ServiceError =>
  Object.assign(new Error(`${String(code)}: ${details}`), { code, details, metadata: new Metadata() });

describe('what the client says of a server', () => {
  it.each([
    [new UnavailableError(fromGrpc(status.UNAVAILABLE)), 'EventStoreDB cannot be used now (unavailable)'],
    [new UnknownError(fromGrpc(status.UNKNOWN)), 'EventStoreDB cannot be used now (unknown)'],
    [new Error(details), 'EventStoreDB cannot be used now (Error)'],
    [new Silence('no answer within 3 ms'), 'EventStoreDB cannot be used now (no answer within 3 ms)'],
  ])('is told by its kind alone, in one line: %s', (error, told) => {
    expect(inPortWords(error)).toEqual(new StoreUnavailable(told));
  });

  it('is another thing where the server is there and refuses', () => {
    const refusal = inPortWords(new AccessDeniedError(fromGrpc(status.UNAUTHENTICATED)));
    expect(refusal).toBeInstanceOf(StoreRefuses);
    expect(String(refusal)).not.toContain(details);
  });
});
