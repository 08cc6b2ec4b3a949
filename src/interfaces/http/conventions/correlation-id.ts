import { randomUUID } from 'node:crypto';
import type { HttpRequest } from './exchange';
import { parseUuid } from '../fields/uuid';

/** The caller's own X-Correlation-Id where it is a UUID, else a new one; the same for the whole request. */
export function correlationIdOf(request: HttpRequest): string {
  const sent = request.headers['x-correlation-id'];
  request.correlationId ??= (typeof sent === 'string' ? parseUuid(sent) : null) ?? randomUUID();
  return request.correlationId;
}
