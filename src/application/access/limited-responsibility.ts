import { entryOf, trailAfter } from '../../../projections/audit-trail/audit-trail.projection';
import { entryFor } from '../../../projections/audit-trail/entry-for';
import { isShownTo } from '../../../projections/audit-trail/shown-to';
import { valueAt } from '../../../projections/audit-trail/versions';
import { responsibilityHistory } from '../../../projections/responsibility-history/responsibility-history.projection';
import { isReader } from '../../../projections/shared/limited';
import { stakeIn } from '../../../projections/shared/offers-shown';
import { earlier, later, openEnd, plus } from '../../kernel/instant';
import { planKind, planStream } from '../events/stream-kind';
import { factsOf } from '../streams/facts';
import type { AuditEntry, FieldHistory } from '../../../projections/audit-trail/document';
import type { Sight } from '../../../projections/audit-trail/shown-to';
import type { Moment } from '../../../projections/audit-trail/versions';
import type { ResponsibilityRow } from '../../../projections/responsibility-history/document';
import type { Limited } from '../../../projections/shared/limited';
import type { PlanFact, Subject } from '../../domain/plan/events';
import type { EventId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { EventStore } from '../ports/event-store';

/** A plan's own events, oldest first, and when they are looked at. */
interface Seen {
  readonly facts: readonly PlanFact[];
  readonly now: Instant;
}

/** The rows of what a limited reader may see, by the rule and from the account of the plan's history. */
export function rowsShownTo(
  limited: Limited,
  rows: readonly ResponsibilityRow[],
  seen: Seen,
): readonly ResponsibilityRow[] {
  if (!limited) return rows;
  const facts = seen.facts.filter(({ type }) => type in responsibilityHistory.on);
  const { history, entries } = accountOf(facts, new Set(rows.map(({ madeBy }) => madeBy)));
  if (!history) return [];
  const sight = { limited, history, now: { revision: Number.MAX_SAFE_INTEGER, at: seen.now } };
  return rows.flatMap((row) => {
    const then = lastSeen(row, { facts, now: seen.now });
    const isShown = isShownTo(limited, history, then, sight.now)(placeOf(row.subject));
    if (!isShown && !isReader(row.responsible, limited)) return [];
    return [wordedFor(sight, { ...row, title: titleFor(sight, row, then) }, entries.get(row.madeBy))];
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

interface Account {
  readonly history: FieldHistory | null;
  /** The entries of the events that are asked for. */
  readonly entries: ReadonlyMap<EventId, AuditEntry>;
}

function accountOf(facts: readonly PlanFact[], asked: ReadonlySet<EventId>): Account {
  const entries = new Map<EventId, AuditEntry>();
  let history: FieldHistory | null = null;
  for (const fact of facts) {
    const after: FieldHistory | null = trailAfter(history, fact);
    if (after && asked.has(fact.eventId)) entries.set(fact.eventId, entryOf(history ?? after, after, fact));
    history = after;
  }
  return { history, entries };
}

const placeOf = (subject: Subject): string =>
  'measureId' in subject ? `/measures/${subject.measureId}` : '/coordination';

/** The last moment at which the plan's view told what the row tells; of a late entry, when it was entered. */
function lastSeen({ enteredAt, until, knownUntil }: ResponsibilityRow, { facts, now }: Seen): Moment {
  const end = earlier(until, knownUntil);
  const at = later(enteredAt, end === openEnd ? now : earlier(now, plus(end, -1)));
  return { revision: facts.findLast(({ recordedAt }) => recordedAt <= at)?.revision ?? -1, at };
}

/** As the subject is called now where the reader sees it, else as it was called when he saw it last. */
function titleFor({ limited, history, now }: Sight, row: ResponsibilityRow, then: Moment): string {
  const place = placeOf(row.subject);
  const moment = isShownTo(limited, history, now)(place) ? now : then;
  const title = valueAt(history.fields, `${place}/title`, moment);
  return typeof title === 'string' ? title : row.title;
}

/** Why an offer was made is for its parties; for the rest the entry of the event that made the row tells what he may know. */
function wordedFor(sight: Sight, row: ResponsibilityRow, entry: AuditEntry | undefined): ResponsibilityRow {
  const { reason, lateReason, supersededBy: _superseding, ...rest } = row;
  const shown = entry && entryFor(sight, entry);
  const offer = row.transferId && sight.history.offers[row.transferId];
  const isParty = !sight.limited || (offer && stakeIn(offer, sight.limited) === 'whole');
  const isReasonShown = row.transferId ? isParty : shown?.reason !== undefined;
  return {
    ...rest,
    ...(isReasonShown && reason !== undefined && { reason }),
    ...(shown?.lateReason !== undefined && lateReason !== undefined && { lateReason }),
  };
}
