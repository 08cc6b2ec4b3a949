import type { TSchema } from '@sinclair/typebox';
import { changed, pageOf } from '../openapi/answers';
import { routed } from './route';

/** A command that makes something: 201 with its id. */
export const Creates = (idName: string, summary: string): MethodDecorator =>
  routed({ kind: 'command', statuses: [201], schema: changed(idName), idName, isRevisioned: true }, summary);

/** A command that makes something, or finds it already there: 201 or 200. */
export const CreatesOrFinds = (idName: string, summary: string): MethodDecorator =>
  routed(
    { kind: 'command', statuses: [200, 201], schema: changed(idName), idName, isRevisioned: true },
    summary,
  );

/** A command on something that is there, whose id is in the address. */
export const Changes = (idName: string, summary: string): MethodDecorator =>
  routed({ kind: 'command', statuses: [200], schema: changed(idName), idName, isRevisioned: true }, summary);

/** A command whose revision is not the plan's, so that it must not be taken for what If-Match wants. */
export const ChangesBeside = (idName: string, summary: string): MethodDecorator =>
  routed({ kind: 'command', statuses: [200], schema: changed(idName), idName, isRevisioned: false }, summary);

/** A query of a read model. */
export const Answers = (schema: TSchema, summary: string): MethodDecorator =>
  routed({ kind: 'query', statuses: [200], schema, isRevisioned: false }, summary);

/** A query of a read model whose answer is one revision of a plan. */
export const AnswersRevision = (schema: TSchema, summary: string): MethodDecorator =>
  routed({ kind: 'query', statuses: [200], schema, isRevisioned: true }, summary);

/** A query for a list, a page at a time. */
export const Lists = (item: TSchema, summary: string): MethodDecorator =>
  routed({ kind: 'list', statuses: [200], schema: pageOf(item), isRevisioned: false }, summary);

/** An answer from no read model. */
export const Returns = (schema: TSchema, summary: string, status = 200): MethodDecorator =>
  routed({ kind: 'plain', statuses: [status], schema, isRevisioned: false }, summary);
