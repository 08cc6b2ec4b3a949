import type { PlanEvent, PlanFact } from '../../src/domain/plan/events';
import { idOf } from '../../src/kernel/event';
import type { EntryChange, Projection } from '../runner/projection';
import { everyPlanEvent } from '../shared/every-plan-event';
import { changesBetween, reportPlace } from './changes';
import type { AuditEntry, FieldHistory } from './document';
import { historyAfter } from './field-history';
import { namesFor } from './labels';
import { nameIn } from './names';
import { reasonOf } from '../shared/reason';
import { sentenceOf } from './sentences';

/** Every change of a plan in plain words: who, what, before and after, why, from which system. */
export const auditTrail: Projection<FieldHistory, PlanEvent, AuditEntry> = {
  name: 'audit-trail',
  version: 4,
  categories: ['plan'],
  indexes: {
    entries: [['planId', 'revision'], ['actorKey', 'recordedAt'], ['type', 'recordedAt'], ['recordedAt']],
  },
  documentId: (fact) => idOf(fact.stream),
  on: everyPlanEvent((history: FieldHistory | null, fact: PlanFact): FieldHistory | null => {
    const known = fact.type === 'PlanOpened' ? newHistory(fact.data) : history;
    return known && historyAfter(known, fact);
  }),
  entries: (before, after, fact) => (after ? [entryOf(before ?? newHistory(after), after, fact)] : []),
};

type Opened = Extract<PlanEvent, { readonly type: 'PlanOpened' }>['data'];

const newHistory = ({ planId }: Pick<Opened, 'planId'>): FieldHistory => ({
  planId,
  fields: {},
  reviewDueAt: null,
});

function entryOf(before: FieldHistory, after: FieldHistory, fact: PlanFact): EntryChange<AuditEntry> {
  const { eventId, revision, type, occurredAt, recordedAt, by, lateReason, sourceSystem } = fact;
  const reason = reasonOf(fact);
  const place = reportPlace(fact);
  const changes = changesBetween(before, after, fact);
  const paths = changes.map(({ path }) => path);
  if (place !== undefined) paths.push(place);
  return {
    id: eventId,
    entry: {
      planId: after.planId,
      revision,
      eventId,
      type,
      occurredAt,
      recordedAt,
      actor: by,
      actorKey: by.practitionerId ?? by.relativeId ?? by.role,
      summary: sentenceOf(fact, after),
      changes,
      names: namesFor(paths, nameIn(after.fields)),
      ...(reason !== undefined && { reason }),
      ...(lateReason !== undefined && { lateReason }),
      ...(sourceSystem !== undefined && { sourceSystem }),
      ...(fact.type === 'EnteredInError' && { corrects: fact.data.eventId }),
      ...(place !== undefined && { place }),
    },
  };
}
