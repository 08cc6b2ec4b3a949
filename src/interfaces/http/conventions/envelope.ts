import { Inject, Injectable } from '@nestjs/common';
import type { PipeTransform } from '@nestjs/common';
import type { HttpRequest } from './exchange';
import stringify from 'safe-stable-stringify';
import type { Envelope as AskedFor } from '../../../application/commands/messages';
import { KEYS } from '../../../application/ports/keys';
import type { Keys } from '../../../application/ports/keys';
import { parseInstant } from '../../../kernel/instant';
import { cleanText } from '../fields/text';
import { askerOf, WholeRequest } from './asker';
import { pathOf } from './exchange';
import { correlationIdOf } from './correlation-id';
import { parseIfMatch } from './if-match';
import { HttpProblem } from './problem';
import { parseUuid } from '../fields/uuid';

/** Everything about a command but what is asked for: from the headers, the token, and two fields of the body. */
@Injectable()
class EnvelopePipe implements PipeTransform<HttpRequest, AskedFor> {
  constructor(@Inject(KEYS) private readonly keys: Keys) {}

  transform(request: HttpRequest): AskedFor {
    const { caller, clientId } = askerOf(request);
    const idempotencyKey = parseIdempotencyKey(request.headers['idempotency-key']);
    const seenRevision = parseIfMatch(request.headers['if-match']);
    return {
      caller,
      idempotencyKey,
      fingerprint: this.fingerprint(request),
      ...(seenRevision !== undefined && { seenRevision }),
      ...lateEntry(request.body),
      correlationId: correlationIdOf(request),
      traceparent: request.followed?.traceparent,
      sourceSystem: clientId,
    };
  }

  private fingerprint(request: HttpRequest): string {
    return this.keys.hash('request', `${request.method} ${pathOf(request)} ${stringify(request.body ?? {})}`);
  }
}

export const Envelope = (): ParameterDecorator => WholeRequest(EnvelopePipe);
export type Envelope = AskedFor;

function parseIdempotencyKey(header: string | string[] | undefined): string {
  if (header === undefined || header === '') {
    throw new HttpProblem('idempotency-key-missing', 'Send an Idempotency-Key, a new UUID for each command.');
  }
  const key = typeof header === 'string' ? parseUuid(header) : null;
  if (key === null) throw new HttpProblem('idempotency-key-invalid', 'Send the Idempotency-Key as a UUID.');
  return key;
}

// What has the wrong form here is refused where the body is parsed, with a pointer to it.
function lateEntry(body: unknown): Pick<AskedFor, 'occurredAt' | 'lateReason'> {
  if (typeof body !== 'object' || body === null) return {};
  const occurredAt =
    'occurredAt' in body && typeof body.occurredAt === 'string' && parseInstant(body.occurredAt);
  const lateReason =
    'lateReason' in body && typeof body.lateReason === 'string' && cleanText(body.lateReason);
  return { ...(occurredAt && { occurredAt }), ...(lateReason && { lateReason }) };
}
