import type { Outcome } from '../../../application/commands/messages';
import type { Answer, Freshness, PageOf } from '../../../application/queries/answer';
import { consistencyToken } from './consistency-token';
import type { Cursors } from './cursors';
import { pathPart } from './exchange';
import type { HttpReply, HttpRequest } from './exchange';
import type { Route } from './route';

/** As much of Fastify as hands over what a controller answered, before it becomes text. */
interface Serializing {
  addHook(
    name: 'preSerialization',
    hook: (request: HttpRequest, reply: HttpReply, result: unknown) => Promise<unknown>,
  ): unknown;
}

/** What is sent as it is. */
const plainly: readonly Route['kind'][] = ['plain', 'file', 'stream'];

/**
 * Turns what the application answers into status, headers and body, by what the route says of itself. A hook of Fastify's
 * and no interceptor of Nest's: that one, with what it needs of async_hooks, was 7 % of a command's time.
 */
export function translateAnswers(fastify: Serializing, cursors: Cursors): void {
  fastify.addHook('preSerialization', (request, reply, result) => {
    const { route } = request;
    const isPlain = route === undefined || plainly.includes(route.kind);
    return Promise.resolve(isPlain ? result : translated(result, route, { request, reply, cursors }));
  });
}

interface Exchange {
  readonly request: HttpRequest;
  readonly reply: HttpReply;
  readonly cursors: Cursors;
}

// The buses forget what a handler answers; by the messages' contract it is this.
function translated(result: unknown, route: Route, { request, reply, cursors }: Exchange): unknown {
  if (route.kind === 'command') return commandAnswer(result as Outcome, route, request, reply);
  const { body, freshness } = result as Answer<unknown>;
  tellFreshness(freshness, reply);
  if (route.isRevisioned) tellRevision((body as { readonly revision: number }).revision, reply);
  if (route.kind !== 'list') return body;
  const { next, ...page } = body as Pick<PageOf<unknown>, 'next'>;
  return { ...page, next: next && cursors.make(next, request) };
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
