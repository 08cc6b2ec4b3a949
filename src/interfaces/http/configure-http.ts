import type { ServerResponse } from 'node:http';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { correlationIdOf } from './conventions/correlation-id';
import { pathOf } from './conventions/exchange';
import type { HttpReply } from './conventions/exchange';
import { KnownRoutes } from './conventions/known-routes';
import { translateAnswers } from './conventions/answers';
import { Cursors } from './conventions/cursors';
import { bodyLimit, readJson } from './conventions/json-body';
import { beginFollowing, endFollowing } from './conventions/followed-requests';
import { eventStream } from './conventions/routes';
import { sendProblem } from './conventions/problem.filter';
import { problemOf } from './conventions/problem-of';
import { problemBody } from './conventions/problem-body';
import { hostMissing, refuseUnreadable } from './conventions/unreadable-request';
import { securityHeaders } from './conventions/security-headers';
import { openApiDocument } from './openapi/document';
import { servePortal } from './portal/serve-portal';
import { TELEMETRY } from '../../application/ports/telemetry';
import type { Telemetry } from '../../application/ports/telemetry';

/** Fastify as the register wants it: what it refuses before Nest sees the request is a problem too. */
export const httpAdapter = (): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit,
    requestTimeout: 30_000,
    // Node would answer by itself, and not as a problem.
    http: { requireHostHeader: false },
    clientErrorHandler: refuseUnreadable,
    frameworkErrors: (
      error: { readonly code: string },
      { url }: { readonly url: string },
      { raw }: { readonly raw: ServerResponse },
    ) => {
      const isAddress = error.code === 'FST_ERR_BAD_URL' || error.code === 'FST_ERR_MAX_PARAM_LENGTH';
      writeAll(plain(raw), securityHeaders(url));
      const known = isAddress ? null : problemOf(error);
      sendProblem(plain(raw), known ?? problemBody('not-found', 'There is nothing at this address.'));
    },
  });

const writeAll = (reply: HttpReply, headers: Readonly<Record<string, string>>): void => {
  for (const [name, value] of Object.entries(headers)) reply.header(name, value);
};

const plain = (raw: ServerResponse): HttpReply => ({
  header: (name, value) => raw.setHeader(name, value),
  status: (status) => (raw.statusCode = status),
  send: (body) => raw.end(body),
});

export interface HttpOptions {
  /** The folder with the build of the portal; null where it is not to be served. */
  readonly portal: string | null;
}

/** Everything about HTTP that is not a controller; to be called before the application starts. */
export function configureHttp(app: NestFastifyApplication, { portal }: HttpOptions): void {
  const fastify = app.getHttpAdapter().getInstance();
  // Keys that would reach into prototypes are refused.
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  // By Nest's own function, so that Nest adds no parsers of its own (it would accept forms).
  app.useBodyParser('application/json', { bodyLimit }, readJson(parse));
  app.get(KnownRoutes).watch(fastify);
  translateAnswers(fastify, app.get(Cursors, { strict: false }));
  const telemetry = app.get<Telemetry>(TELEMETRY, { strict: false });
  fastify.addHook('onRequest', (request, reply, done) => {
    beginFollowing(request, telemetry);
    void reply.header('X-Correlation-Id', correlationIdOf(request)).headers(securityHeaders(pathOf(request)));
    const { httpVersion, headers } = request.raw;
    if (httpVersion === '1.1' && headers.host === undefined) sendProblem(reply, hostMissing());
    else done();
  });
  // What is told as it comes is answered when it begins: how long it then goes on is up to who listens.
  fastify.addHook('onSend', (request, reply, _, done) => {
    if (reply.getHeader('content-type') === eventStream) {
      endFollowing(request, request.routeOptions.url, reply.statusCode);
    }
    done();
  });
  fastify.addHook('onResponse', (request, { statusCode }, done) => {
    endFollowing(request, request.routeOptions.url, statusCode);
    done();
  });
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
  });
  if (portal !== null) servePortal(app, portal);
}
