import type { Telemetry } from '../../../application/ports/telemetry';
import type { HttpRequest } from './exchange';

/** A request begins, perhaps as a step of a trace that began elsewhere. */
export function beginFollowing(request: HttpRequest, telemetry: Pick<Telemetry, 'request'>): void {
  const { traceparent } = request.headers;
  const sent = typeof traceparent === 'string' ? traceparent : undefined;
  request.followed = telemetry.request({ method: request.method, traceparent: sent });
}

/** It was answered, which counts once, at the pattern of an address; the address itself is told to nobody. */
export function endFollowing(request: HttpRequest, pattern: string | undefined, status: number): void {
  request.followed?.ended({ route: request.is404 ? 'none' : (pattern ?? 'none'), status });
  delete request.followed;
}
