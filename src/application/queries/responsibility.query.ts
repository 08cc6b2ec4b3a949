import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import {
  heldAtAsKnownAt,
  historyItem,
  knownRows,
  supersededRows,
} from '../../../projections/responsibility-history/answers';
import { responsibilityHistory } from '../../../projections/responsibility-history/responsibility-history.projection';
import { PlanPolicy } from '../access/plan-policy';
import { forbidden } from '../errors';
import { planStream } from '../events/stream-kind';
import { CLOCK } from '../ports/clock';
import { ListPlanResponsibilityHistory, ListResponsibilityHistory, ReadResponsibility } from './messages';
import { ReadModels } from './read-models';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { HeldSubject, HistoryItem } from '../../../projections/responsibility-history/answers';
import type { ResponsibilityRow } from '../../../projections/responsibility-history/document';
import type { PlanId } from '../../kernel/ids';
import type { Admitted } from '../access/plan-policy';
import type { Instant } from '../../kernel/instant';
import type { Clock } from '../ports/clock';
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
    const rows = all.filter(isFor(admitted));
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
    const knownAt = query.known.at ?? now;
    const admitted = await this.policy.admit(reading.caller, planId, 'read-responsibility', now);
    const model = await this.models.open(responsibilityHistory.name, reading, planStream(planId));
    const all = await model.all<ResponsibilityRow>('entries', { where: { planId } });
    const rows = all.filter(isFor(admitted));
    const shown = [
      ...knownRows(rows, knownAt),
      ...(query.known.superseded ? supersededRows(rows, knownAt) : []),
    ];
    const { items, next } = sliceOf(shown, query.page);
    return {
      body: { items: items.map((row) => historyItem(row, knownAt)), next },
      freshness: model.freshness,
    };
  }
}

/** A response service sees the self-treatment part, and who has the coordination. */
const isFor =
  ({ standing, plan }: Admitted) =>
  ({ subject }: ResponsibilityRow): boolean =>
    standing.as !== 'response-service' ||
    !('measureId' in subject) ||
    plan.measures[subject.measureId]?.part === 'self-treatment';

/** A page of rows that are in an order of their own: the cursor is the last row's id. */
function sliceOf(
  rows: readonly ResponsibilityRow[],
  { limit, after }: PageRequest,
): PageOf<ResponsibilityRow> {
  const start = after ? rows.findIndex(({ rowId }) => rowId === after[0]) + 1 : 0;
  const items = rows.slice(start, start + limit);
  const last = items.at(-1);
  return { items, next: last && start + limit < rows.length ? [last.rowId] : null };
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
    };
    const body = await model.filteredPage<ResponsibilityRow, ProviderHistoryItem>(
      'entries',
      { where, sort: [['from', 'asc']] },
      page,
      (row) =>
        from && row.to !== null && row.to <= from ? null : { ...historyItem(row, now), planId: row.planId },
    );
    return { body, freshness: model.freshness };
  }
}
