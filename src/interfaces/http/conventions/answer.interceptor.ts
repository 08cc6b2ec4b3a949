import { Inject, Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { HttpReply, HttpRequest } from './exchange';
import { map } from 'rxjs';
import type { Observable } from 'rxjs';
import type { Outcome } from '../../../application/commands/messages';
import type { Answer, Freshness, PageOf } from '../../../application/queries/answer';
import { requestOf } from './asker';
import { consistencyToken } from './consistency-token';
import { Cursors } from './cursors';
import { refuseIfMatch } from './if-match';
import { refuseUnknownParameters } from './query';
import { pathPart } from './exchange';
import { ROUTE } from './route';
import type { Route } from './route';

/** What is sent as it is. */
const plainly: readonly Route['kind'][] = ['plain', 'file', 'stream'];

/** Turns what the application answers into status, headers and body, by what the route says of itself. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Cursors) private readonly cursors: Cursors,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const route = this.reflector.get<Route | undefined>(ROUTE, context.getHandler());
    if (!route) return next.handle();
    const request = requestOf(context);
    refuseUnknownParameters(request, route.query);
    if (plainly.includes(route.kind)) return next.handle();
    if (route.kind === 'command' && !route.takesIfMatch) refuseIfMatch(request);
    const reply = context.switchToHttp().getResponse<HttpReply>();
    return next.handle().pipe(map((result: unknown) => this.translate(result, route, request, reply)));
  }

  // The buses forget what a handler answers; by the messages' contract it is this.
  private translate(result: unknown, route: Route, request: HttpRequest, reply: HttpReply): unknown {
    if (route.kind === 'command') return commandAnswer(result as Outcome, route, request, reply);
    const { body, freshness } = result as Answer<unknown>;
    tellFreshness(freshness, reply);
    if (route.isRevisioned) tellRevision((body as { readonly revision: number }).revision, reply);
    if (route.kind !== 'list') return body;
    const { next, ...page } = body as Pick<PageOf<unknown>, 'next'>;
    return { ...page, next: next && this.cursors.make(next, request) };
  }
}

function commandAnswer(outcome: Outcome, route: Route, request: HttpRequest, reply: HttpReply): object {
  const { idName = 'id', statuses, isRevisioned } = route;
  if (statuses.length > 1) reply.status(outcome.created ? 201 : 200);
  if (isRevisioned) tellRevision(outcome.revision, reply);
  reply.header('Consistency-Token', consistencyToken(outcome.position));
  return { [idName]: pathPart(request, idName)?.toLowerCase() ?? outcome.id, revision: outcome.revision };
}

const tellRevision = (revision: number, reply: HttpReply): unknown =>
  reply.header('ETag', `"${String(revision)}"`);

function tellFreshness(
  { position, ageSeconds, incomplete, isUnconfirmed }: Freshness,
  reply: HttpReply,
): void {
  reply.header('Read-Model-Position', position ?? 'none');
  reply.header('Read-Model-Age', String(ageSeconds));
  if (isUnconfirmed) reply.header('Read-Model-Unconfirmed', 'true');
  if (incomplete) reply.header('Read-Model-Incomplete', 'true');
}
