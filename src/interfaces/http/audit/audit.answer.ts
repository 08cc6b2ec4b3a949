import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { instant, named, revision, uuid } from '../openapi/answers';
import { Actor, Change } from '../openapi/shared.answer';

/** One change in plain words: who, what, before and after, why. */
export const AuditItem = named('AuditItem', {
  planId: uuid(),
  revision: revision(),
  eventId: uuid(),
  type: Type.String(),
  occurredAt: instant(),
  recordedAt: instant(),
  actor: Actor,
  summary: Type.String(),
  changes: Type.Array(Change),
  reason: Type.Optional(Type.String()),
  lateReason: Type.Optional(Type.String()),
  sourceSystem: Type.Optional(Type.String()),
});
export type AuditItem = Static<typeof AuditItem>;
