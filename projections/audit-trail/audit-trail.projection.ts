import type { PlanEvent, PlanFact } from '../../src/domain/plan/events';
import { idOf } from '../../src/kernel/event';
import type { EntryChange, Projection } from '../runner/projection';
import { everyPlanEvent } from '../shared/every-plan-event';
import type { AuditEntry, FieldHistory } from './document';
import { changesBetween, historyAfter } from './field-history';
import { reasonOf } from './reason';
import { sentenceOf } from './sentences';

/** Every change of a plan in plain words: who, what, before and after, why, from which system. */
export const auditTrail: Projection<FieldHistory, PlanEvent, AuditEntry> = {
  name: 'audit-trail',
  version: 1,
  categories: ['plan'],
  indexes: {
    entries: [['planId', 'revision'], ['actorKey', 'recordedAt'], ['type', 'recordedAt'], ['recordedAt']],
  },
  documentId: (fact) => idOf(fact.stream),
  on: everyPlanEvent((history: FieldHistory | null, fact: PlanFact): FieldHistory | null => {
    const known = fact.type === 'PlanOpened' ? newHistory(fact.data) : history;
    return known && historyAfter(known, fact);
  }),
  entries: (before, after, fact) => (after ? [entryOf(before, after, fact)] : []),
};

const newHistory = ({
  planId,
  patient,
}: Extract<PlanEvent, { readonly type: 'PlanOpened' }>['data']): FieldHistory => ({
  planId,
  patientId: patient.patientId,
  fields: {},
  pending: [],
});

function entryOf(before: FieldHistory | null, after: FieldHistory, fact: PlanFact): EntryChange<AuditEntry> {
  const { eventId, revision, type, occurredAt, recordedAt, by, lateReason, sourceSystem } = fact;
  const reason = reasonOf(fact);
  return {
    id: eventId,
    entry: {
      planId: after.planId,
      patientId: after.patientId,
      revision,
      eventId,
      type,
      occurredAt,
      recordedAt,
      actor: by,
      actorKey: by.practitionerId ?? by.relativeId ?? by.role,
      providerId: by.providerId ?? null,
      // A mistake is named by what the plan still called it before the correction took it away.
      summary: sentenceOf(fact, fact.type === 'EnteredInError' && before ? before : after),
      changes: changesBetween(before, after, fact),
      ...(reason !== undefined && { reason }),
      ...(lateReason !== undefined && { lateReason }),
      ...(sourceSystem !== undefined && { sourceSystem }),
    },
  };
}
