import type { ServerResponse } from 'node:http';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { correlationIdOf } from './conventions/correlation-id';
import type { HttpReply } from './conventions/exchange';
import { KnownRoutes } from './conventions/known-routes';
import { bodyLimit, readJson } from './conventions/json-body';
import { sendProblem } from './conventions/problem.filter';
import { problemOf } from './conventions/problem-of';
import { problemBody } from './conventions/problem-body';
import { openApiDocument } from './openapi/document';

/** Fastify as the register wants it: what it refuses before Nest sees the request is a problem too. */
export const httpAdapter = (): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit,
    requestTimeout: 30_000,
    frameworkErrors: (
      error: { readonly code: string },
      _: unknown,
      { raw }: { readonly raw: ServerResponse },
    ) => {
      const isAddress = error.code === 'FST_ERR_BAD_URL' || error.code === 'FST_ERR_MAX_PARAM_LENGTH';
      const known = isAddress ? null : problemOf(error);
      sendProblem(plain(raw), known ?? problemBody('not-found', 'There is nothing at this address.'));
    },
  });

const plain = (raw: ServerResponse): HttpReply => ({
  header: (name, value) => raw.setHeader(name, value),
  status: (status) => (raw.statusCode = status),
  send: (body) => raw.end(body),
});

/** Everything about HTTP that is not a controller; to be called before the application starts. */
export function configureHttp(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  // Keys that would reach into prototypes are refused.
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  // By Nest's own function, so that Nest adds no parsers of its own (it would accept forms).
  app.useBodyParser('application/json', { bodyLimit }, readJson(parse));
  app.get(KnownRoutes).watch(fastify);
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply
      .header('X-Correlation-Id', correlationIdOf(request))
      .header('X-Content-Type-Options', 'nosniff');
    // Health data is never kept on the way.
    if (request.url.startsWith('/api/')) void reply.header('Cache-Control', 'no-store');
    done();
  });
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
  });
}
