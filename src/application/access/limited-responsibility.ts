import { historyAfter } from '../../../projections/audit-trail/field-history';
import { isShownTo } from '../../../projections/audit-trail/shown-to';
import { valueAt } from '../../../projections/audit-trail/versions';
import { responsibilityHistory } from '../../../projections/responsibility-history/responsibility-history.projection';
import { earlier, later, openEnd, plus } from '../../kernel/instant';
import { planKind, planStream } from '../events/stream-kind';
import { factsOf } from '../streams/facts';
import type { FieldHistory } from '../../../projections/audit-trail/document';
import type { Moment } from '../../../projections/audit-trail/versions';
import type { ResponsibilityRow } from '../../../projections/responsibility-history/document';
import type { Limited } from '../../../projections/shared/limited';
import type { PlanFact, Subject } from '../../domain/plan/events';
import type { Instant } from '../../kernel/instant';
import type { EventStore } from '../ports/event-store';

/** A plan's own events, oldest first, and when they are looked at. */
interface Seen {
  readonly facts: readonly PlanFact[];
  readonly now: Instant;
}

/**
 * The rows of what a limited reader saw as they stood and sees now, without reasons and without who had it before, and by
 * the name that the subject has now: the view of the plan tells him no more.
 */
export function rowsShownTo(
  limited: Limited,
  rows: readonly ResponsibilityRow[],
  { facts, now }: Seen,
): readonly ResponsibilityRow[] {
  const [first] = rows;
  if (!limited || !first) return rows;
  const told = facts.filter(({ type }) => type in responsibilityHistory.on);
  const nothing: FieldHistory = { planId: first.planId, fields: {}, reviewDueAt: null };
  const history = told.reduce(historyAfter, nothing);
  const current: Moment = { revision: Number.MAX_SAFE_INTEGER, at: now };
  return rows.flatMap((row) => {
    const place = placeOf(row.subject);
    if (!isShownTo(limited, history, lastSeen(row, { facts: told, now }), current)(place)) return [];
    const title = valueAt(history.fields, `${place}/title`, current);
    return [{ ...withoutReasons(row), title: typeof title === 'string' ? title : row.title }];
  });
}

/** The same, read from the plan's stream where it is needed. */
export async function rowsFor(
  limited: Limited,
  rows: readonly ResponsibilityRow[],
  { events, now }: { readonly events: EventStore; readonly now: Instant },
): Promise<readonly ResponsibilityRow[]> {
  const [first] = rows;
  if (!limited || !first) return rows;
  const facts: PlanFact[] = [];
  for await (const fact of factsOf(events, planKind, planStream(first.planId))) facts.push(fact);
  return rowsShownTo(limited, rows, { facts, now });
}

const placeOf = (subject: Subject): string =>
  'measureId' in subject ? `/measures/${subject.measureId}` : '/coordination';

/** The last moment at which the plan's view told what the row tells; of a late entry, when it was entered. */
function lastSeen({ enteredAt, until, knownUntil }: ResponsibilityRow, { facts, now }: Seen): Moment {
  const end = earlier(until, knownUntil);
  const at = later(enteredAt, end === openEnd ? now : earlier(now, plus(end, -1)));
  return { revision: facts.findLast(({ recordedAt }) => recordedAt <= at)?.revision ?? -1, at };
}

const withoutReasons = ({
  reason: _reason,
  lateReason: _late,
  supersededBy: _superseding,
  ...row
}: ResponsibilityRow): ResponsibilityRow => ({
  ...row,
  former: null,
});
