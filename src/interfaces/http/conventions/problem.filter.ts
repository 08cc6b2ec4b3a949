import { Catch, Inject, Logger } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { HttpReply, HttpRequest } from './exchange';
import { faultOf, framesOf } from '../../../kernel/fault';
import { correlationIdOf } from './correlation-id';
import { pathOf } from './exchange';
import { KnownRoutes } from './known-routes';
import { problemOf } from './problem-of';
import type { ProblemBody } from './problem-body';
import { problemBody } from './problem-body';

const challenge = 'DPoP algs="ES256 ES384 PS256 RS256", Bearer';
const retryAfterSeconds = '1';

/** Every refusal and every failure leaves as problem+json, whoever threw it. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  constructor(@Inject(KnownRoutes) private readonly routes: KnownRoutes) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<HttpRequest>();
    const reply = http.getResponse<HttpReply>();
    sendProblem(reply, this.wrongMethod(request, reply) ?? problemOf(error) ?? this.fault(error, request));
  }

  private wrongMethod(request: HttpRequest, reply: HttpReply): ProblemBody | null {
    const allowed = request.is404 ? this.routes.methodsAt(pathOf(request)) : [];
    if (allowed.length === 0) return null;
    reply.header('Allow', allowed.join(', '));
    return problemBody('method-not-allowed', 'The Allow header tells what can be done here.');
  }

  private fault(error: unknown, request: HttpRequest): ProblemBody {
    this.logger.error({ correlationId: correlationIdOf(request), ...told(error) });
    return problemBody(
      'internal-error',
      'The fault has been noted. Nothing is known to be wrong with the request.',
    );
  }
}

/** Also for refusals from before Nest sees the request. */
export function sendProblem(reply: HttpReply, body: ProblemBody): void {
  if (body.status === 401) reply.header('WWW-Authenticate', challenge);
  if (body.status === 503) reply.header('Retry-After', retryAfterSeconds);
  // As text, so that Fastify takes no other serializer for this media type.
  reply.header('Content-Type', 'application/problem+json; charset=utf-8');
  reply.status(body.status);
  reply.send(JSON.stringify(body));
}

/** Whatever else than an error is thrown may be something that the caller wrote. */
const told = (error: unknown): object =>
  error instanceof Error
    ? { error: faultOf(error), trace: framesOf(error) }
    : { error: typeof error, trace: [] };
