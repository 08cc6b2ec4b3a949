import { applyDecorators, Header } from '@nestjs/common';
import { Type } from '@sinclair/typebox';
import type { TSchema } from '@sinclair/typebox';
import { changed, pageOf } from '../openapi/answers';
import { routed } from './route';
import type { Route } from './route';

type Revisions = Pick<Route, 'isRevisioned' | 'takesIfMatch'>;
const ofPlan: Revisions = { isRevisioned: true, takesIfMatch: true };
const told: Revisions = { isRevisioned: true, takesIfMatch: false };
const none: Revisions = { isRevisioned: false, takesIfMatch: false };

type CommandRoute = (idName: string, summary: string) => MethodDecorator;

const command =
  (statuses: readonly number[], revisions: Revisions): CommandRoute =>
  (idName, summary) =>
    routed({ kind: 'command', statuses, schema: changed(idName), idName, ...revisions }, summary);

/** A command that makes a plan: 201 with its id and its first revision, before which nobody can have seen one. */
export const Opens = command([201], told);

/** A command that makes something in a plan: 201 with its id. */
export const Creates = command([201], ofPlan);

/** A command on something in a plan that is there, whose id is in the address. */
export const Changes = command([200], ofPlan);

// Beside the plans: a revision that is not the plan's must not be taken for what If-Match wants.

/** A command that makes something beside the plans. */
export const CreatesBeside = command([201], none);

/** A command that makes something beside the plans, or finds it already there: 201 or 200. */
export const CreatesOrFindsBeside = command([200, 201], none);

/** A command on something beside the plans that is there, whose id is in the address. */
export const ChangesBeside = command([200], none);

/** A query of a read model. */
export const Answers = (schema: TSchema, summary: string): MethodDecorator =>
  routed({ kind: 'query', statuses: [200], schema, ...none }, summary);

/** A query of a read model whose answer is one revision of a plan. */
export const AnswersRevision = (schema: TSchema, summary: string): MethodDecorator =>
  routed({ kind: 'query', statuses: [200], schema, ...told }, summary);

/** A query for a list, a page at a time. */
export const Lists = (item: TSchema, summary: string): MethodDecorator =>
  routed({ kind: 'list', statuses: [200], schema: pageOf(item), ...none }, summary);

/** A list that comes with more than its items; a page of it at a time. */
export const ListsWithin = (schema: TSchema, summary: string): MethodDecorator =>
  routed({ kind: 'list', statuses: [200], schema, ...none }, summary);

/** A whole thing as a file to keep, in one of several media types. */
export const Downloads = (mediaTypes: readonly string[], summary: string): MethodDecorator =>
  routed({ kind: 'file', statuses: [200], schema: Type.String(), mediaTypes, ...none }, summary);

export const eventStream = 'text/event-stream';

/** Server-sent events, for as long as the caller listens; nobody on the way is to wait for more of them. */
export const Streams = (summary: string): MethodDecorator =>
  applyDecorators(
    Header('X-Accel-Buffering', 'no'),
    routed(
      { kind: 'stream', statuses: [200], schema: Type.String(), mediaTypes: [eventStream], ...none },
      summary,
    ),
  );

/** An answer from no read model. */
export const Returns = (schema: TSchema, summary: string, status = 200): MethodDecorator =>
  routed({ kind: 'plain', statuses: [status], schema, ...none }, summary);
