import type { IncomingHttpHeaders } from 'node:http';
import type { Caller } from '../../../application/access/caller';
import type { Followed, RequestEnded } from '../../../application/ports/telemetry';
import type { Route } from './route';

/** Who asks, and by which client system. */
export interface Asker {
  readonly caller: Caller;
  readonly clientId: string;
}

/** As much of Fastify's request as is read here, and what the conventions hang on it. */
export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body?: unknown;
  readonly query: unknown;
  readonly params: unknown;
  readonly is404: boolean;
  asker?: Asker;
  correlationId?: string;
  /** By which it is answered; none before the guards let it in. */
  route?: Route;
  followed?: Followed<RequestEnded>;
}

/** As much of Fastify's reply as is written here. */
export interface HttpReply {
  header(name: string, value: string): unknown;
  status(status: number): unknown;
  send(body: string): unknown;
}

export const pathOf = ({ url }: HttpRequest): string => url.split('?', 1)[0] ?? url;

/** A named part of what the router found in the address. */
export function pathPart({ params }: HttpRequest, name: string): string | undefined {
  const value: unknown =
    typeof params === 'object' && params !== null ? Reflect.get(params, name) : undefined;
  return typeof value === 'string' ? value : undefined;
}
