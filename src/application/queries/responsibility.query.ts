import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import {
  heldAtAsKnownAt,
  historyItem,
  knownRows,
  supersededRows,
} from '../../../projections/responsibility-history/answers';
import { responsibilityHistory } from '../../../projections/responsibility-history/responsibility-history.projection';
import { parseInstant } from '../../kernel/instant';
import { isUnit } from '../../kernel/party';
import { PlanPolicy } from '../access/plan-policy';
import { seesWhole } from '../access/standing';
import { forbidden } from '../errors';
import { planStream } from '../events/stream-kind';
import { CLOCK } from '../ports/clock';
import { ListPlanResponsibilityHistory, ListResponsibilityHistory, ReadResponsibility } from './messages';
import { ReadModels } from './read-models';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { HeldSubject, HistoryItem } from '../../../projections/responsibility-history/answers';
import type { ResponsibilityRow } from '../../../projections/responsibility-history/document';
import type { PlanId } from '../../kernel/ids';
import type { Caller } from '../access/caller';
import type { Admitted } from '../access/plan-policy';
import type { Instant } from '../../kernel/instant';
import type { Clock } from '../ports/clock';
import type { Scalar } from '../ports/read-store';
import type { Answer, PageOf, PageRequest } from './messages';

export interface ResponsibilityAt {
  readonly at: Instant;
  readonly knownAt: Instant;
  readonly subjects: readonly HeldSubject[];
}

/** Who had each subject at one instant, as the register knew it at another. */
@QueryHandler(ReadResponsibility)
export class ResponsibilityQuery implements IQueryHandler<ReadResponsibility> {
  constructor(
    private readonly policy: PlanPolicy,
    private readonly models: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ planId, at, knownAt, reading }: ReadResponsibility): Promise<Answer<ResponsibilityAt>> {
    const now = this.clock.now();
    const admitted = await this.policy.admit(reading.caller, planId, 'read-responsibility', now);
    const model = await this.models.open(responsibilityHistory.name, reading, planStream(planId));
    const all = await model.all<ResponsibilityRow>('entries', { where: { planId } });
    const rows = all.filter(isFor(admitted, reading.caller));
    const asked = { at: at ?? now, knownAt: knownAt ?? now };
    const subjects = heldAtAsKnownAt(rows, asked.at, asked.knownAt);
    return { body: { ...asked, subjects }, freshness: model.freshness };
  }
}

/** A plan's rows as the register knew them, and on request those that it has given up since. */
@QueryHandler(ListPlanResponsibilityHistory)
export class PlanResponsibilityHistoryQuery implements IQueryHandler<ListPlanResponsibilityHistory> {
  constructor(
    private readonly policy: PlanPolicy,
    private readonly models: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(query: ListPlanResponsibilityHistory): Promise<Answer<PageOf<HistoryItem>>> {
    const { planId, reading } = query;
    const now = this.clock.now();
    const after = placeIn(query.page);
    const knownAt = query.known.at ?? after?.knownAt ?? now;
    const admitted = await this.policy.admit(reading.caller, planId, 'read-responsibility', now);
    const model = await this.models.open(responsibilityHistory.name, reading, planStream(planId));
    const all = await model.all<ResponsibilityRow>('entries', { where: { planId } });
    const rows = all.filter(isFor(admitted, reading.caller));
    const shown = [
      ...knownRows(rows, knownAt),
      ...(query.known.superseded ? supersededRows(rows, knownAt) : []),
    ];
    const { items, isLast } = sliceOf(shown, query.page.limit, after);
    const last = items.at(-1);
    const next = last && !isLast ? [knownAt, last.rowId] : null;
    return {
      body: { items: items.map((row) => historyItem(row, knownAt)), next },
      freshness: model.freshness,
    };
  }
}

/** A response service sees the self-treatment part, what its own unit has or has had, and the coordination. */
const isFor =
  ({ standing, plan }: Admitted, { unit }: Caller) =>
  ({ subject }: ResponsibilityRow): boolean => {
    if (seesWhole(standing) || !('measureId' in subject)) return true;
    const { measureId } = subject;
    const tenures = plan.subjects[measureId]?.tenures ?? [];
    return (
      plan.measures[measureId]?.part === 'self-treatment' ||
      tenures.some(({ responsible }) => isUnit(responsible, unit?.providerId))
    );
  };

/** Where a page begins: after which row, and of what the register knew when. */
interface Place {
  readonly knownAt: Instant | null;
  readonly rowId: Scalar;
}

/** The cursor names the moment of the first page, so that all pages are of one moment. */
function placeIn({ after }: PageRequest): Place | null {
  if (!after) return null;
  const [knownAt, rowId = null] = after;
  return { knownAt: typeof knownAt === 'string' ? parseInstant(knownAt) : null, rowId };
}

/** A page of rows that are in an order of their own; an empty last one after a row that is not among them. */
function sliceOf(
  rows: readonly ResponsibilityRow[],
  limit: number,
  after: Place | null,
): { readonly items: readonly ResponsibilityRow[]; readonly isLast: boolean } {
  const index = after ? rows.findIndex(({ rowId }) => rowId === after.rowId) : -1;
  if (after && index < 0) return { items: [], isLast: true };
  const start = index + 1;
  return { items: rows.slice(start, start + limit), isLast: start + limit >= rows.length };
}

export type ProviderHistoryItem = HistoryItem & { readonly planId: PlanId };

/** Across plans, for auditors: what the register holds for true now of a unit and a period. */
@QueryHandler(ListResponsibilityHistory)
export class ResponsibilityHistoryQuery implements IQueryHandler<ListResponsibilityHistory> {
  constructor(
    private readonly models: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({
    filter,
    page,
    reading,
  }: ListResponsibilityHistory): Promise<Answer<PageOf<ProviderHistoryItem>>> {
    if (reading.caller.role !== 'auditor') throw forbidden();
    const { providerId, from, to } = filter;
    const now = this.clock.now();
    const model = await this.models.open(responsibilityHistory.name, reading);
    const where = {
      knownTo: null,
      ...(providerId && { providerId }),
      ...(to && { from: { lt: to } }),
      ...(from && { until: { gt: from } }),
    };
    const body = await model.page<ResponsibilityRow, ProviderHistoryItem>(
      'entries',
      { where, sort: [['from', 'asc']] },
      page,
      (row) => ({ ...historyItem(row, now), planId: row.planId }),
    );
    return { body, freshness: model.freshness };
  }
}
