import type { PlanEvent, PlanFact } from '../../src/domain/plan/events';
import { idOf } from '../../src/kernel/event';
import type { Projection } from '../runner/projection';
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
  version: 5,
  categories: ['plan'],
  indexes: {
    entries: [
      ['planId', 'revision', 'place'],
      ['actorKey', 'recordedAt'],
      ['actorRole', 'recordedAt'],
      ['type', 'recordedAt'],
      ['recordedAt'],
    ],
  },
  documentId: (fact) => idOf(fact.stream),
  on: everyPlanEvent(trailAfter),
  entries: (before, after, fact) =>
    after ? [{ id: fact.eventId, entry: entryOf(before ?? newHistory(after), after, fact) }] : [],
};

/** What every field has been after one more fact; for those who fold a plan's stream themselves. */
export function trailAfter(history: FieldHistory | null, fact: PlanFact): FieldHistory | null {
  const known = fact.type === 'PlanOpened' ? newHistory(fact.data) : history;
  return known && historyAfter(known, fact);
}

type Opened = Extract<PlanEvent, { readonly type: 'PlanOpened' }>['data'];

const newHistory = ({ planId }: Pick<Opened, 'planId'>): FieldHistory => ({
  planId,
  fields: {},
  offers: {},
  reviewDueAt: null,
});

/** The fact in plain words, by what the fields were before it and after it. */
export function entryOf(before: FieldHistory, after: FieldHistory, fact: PlanFact): AuditEntry {
  const { eventId, revision, type, occurredAt, recordedAt, by, lateReason, sourceSystem } = fact;
  const reason = reasonOf(fact);
  const place = reportPlace(fact);
  const changes = changesBetween(before, after, fact);
  const paths = changes.map(({ path }) => path);
  if (place !== undefined) paths.push(place);
  return {
    planId: after.planId,
    revision,
    eventId,
    type,
    occurredAt,
    recordedAt,
    actor: by,
    actorKey: by.practitionerId ?? by.relativeId ?? by.role,
    actorRole: by.role,
    summary: sentenceOf(fact, after),
    changes,
    names: namesFor(paths, nameIn(after.fields)),
    ...(reason !== undefined && { reason }),
    ...(lateReason !== undefined && { lateReason }),
    ...(sourceSystem !== undefined && { sourceSystem }),
    ...(fact.type === 'EnteredInError' && { corrects: fact.data.eventId }),
    ...(place !== undefined && { place }),
  };
}
