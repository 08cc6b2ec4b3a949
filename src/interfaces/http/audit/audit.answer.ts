import type { Static } from '@sinclair/typebox';
import { historyFields } from '../history/history.answer';
import { named, uuid } from '../openapi/answers';

/** One event of some plan in plain words: who, what, before and after, why. */
export const AuditItem = named('AuditItem', { ...historyFields, planId: uuid() });
export type AuditItem = Static<typeof AuditItem>;
