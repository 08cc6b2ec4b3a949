import { asKnownAt, intervalTold, rowsAsKnown } from '../../../projections/responsibility-history/answers';
import { responsibilityHistory } from '../../../projections/responsibility-history/responsibility-history.projection';
import { entitled } from '../../../projections/responsibility-history/titles';
import { foldBatch } from '../../../projections/runner/fold-batch';
import { runnable } from '../../../projections/runner/runnable';
import { transfers } from '../../../projections/transfers/transfers.projection';
import { planKind, planStream } from '../events/stream-kind';
import { factsOf } from '../streams/facts';
import { rowsShownTo } from '../access/limited-responsibility';
import { offersKnownAt } from './offers';
import { later } from '../../kernel/instant';
import type { ResponsibilityInterval } from '../../../projections/responsibility-history/answers';
import type { Ledger, ResponsibilityRow } from '../../../projections/responsibility-history/document';
import type { Limited } from '../../../projections/shared/limited';
import type { PlanEvent } from '../../domain/plan/events';
import type { PlanId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { RecordedFact } from '../events/codec';
import type { EventStore } from '../ports/event-store';
import type { CollectionName } from '../ports/read-store';
import type { Offer } from './offers';

/** What is asked for of a plan's responsibility history. */
export interface HistoryWanted {
  /** Null for all that the register knows. */
  readonly knownAt: Instant | null;
  readonly now: Instant;
  /** Also the rows that the register had given up by then. */
  readonly superseded: boolean;
  readonly limited: Limited;
}

/** Who had what in a plan, and what was offered, as the register knew it at an instant. */
export interface PlanResponsibility {
  readonly planId: PlanId;
  readonly knownAt: Instant;
  readonly rows: readonly ResponsibilityInterval[];
  readonly offers: readonly Offer[];
}

const history = runnable([responsibilityHistory]);
const told = new Set([...Object.keys(responsibilityHistory.on), ...Object.keys(transfers.on)]);

/** Folded from the plan's events by the projector that makes the read model. Null where there is no such plan. */
export async function responsibilityOf(
  events: Pick<EventStore, 'readStream'>,
  planId: PlanId,
  { superseded, limited, ...asked }: HistoryWanted,
): Promise<PlanResponsibility | null> {
  const facts: RecordedFact<PlanEvent>[] = [];
  for await (const fact of factsOf(events, planKind, planStream(planId))) {
    if (told.has(fact.type)) facts.push(fact);
  }
  const last = facts.at(-1);
  if (!last) return null;
  const latest = later(asked.now, last.recordedAt);
  const knownAt = asKnownAt(asked.knownAt, latest);
  const rows = rowsShownTo(limited, rowsOf(facts, knownAt), { facts, now: latest });
  return {
    planId,
    knownAt,
    rows: rowsAsKnown(rows, knownAt, superseded).map((row) => intervalTold(row, knownAt)),
    offers: offersKnownAt(facts, { knownAt, now: latest, limited }),
  };
}

/** Every row, by the name that its subject had at the instant. @throws Error where the projector cannot take an event */
function rowsOf(facts: readonly RecordedFact<PlanEvent>[], knownAt: Instant): readonly ResponsibilityRow[] {
  return history.flatMap((projection) => {
    const { writes, parked } = foldBatch(projection, facts, new Map(), new Set());
    const [fault] = parked;
    if (fault) throw new Error(`${fault.stream} stands still at revision ${fault.revision}: ${fault.error}`);
    const made = (wanted: CollectionName): readonly object[] =>
      writes.flatMap(({ collection, document }) => (collection === wanted && document ? [document] : []));
    // The runner forgets what a projection makes; this one makes a ledger and rows.
    const [ledger] = made('documents') as readonly Ledger[];
    const rows = made('entries') as readonly ResponsibilityRow[];
    return rows.map(entitled(ledger?.titles ?? {}, knownAt));
  });
}
