import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import { asKnownAt, historyItem } from '../../../projections/responsibility-history/answers';
import { responsibilityHistory } from '../../../projections/responsibility-history/responsibility-history.projection';
import { between } from '../../../projections/shared/between';
import { parseInstant } from '../../kernel/instant';
import { forbidden } from '../errors';
import { CLOCK } from '../ports/clock';
import { ListResponsibilityHistory } from './messages';
import { ReadModels } from './read-models';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { HistoryItem } from '../../../projections/responsibility-history/answers';
import type { ResponsibilityRow } from '../../../projections/responsibility-history/document';
import type { PlanId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { Clock } from '../ports/clock';
import type { Answer, PageOf, PageRequest } from './messages';
import type { ReadModel } from './read-models';

export type ProviderHistoryItem = HistoryItem & { readonly planId: PlanId };

type Filter = ListResponsibilityHistory['filter'];

/** Across plans, for auditors: what the register knew, of a unit, between two units, of a way and a period. */
@QueryHandler(ListResponsibilityHistory)
export class ResponsibilityHistoryQuery implements IQueryHandler<ListResponsibilityHistory> {
  constructor(
    private readonly models: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(query: ListResponsibilityHistory): Promise<Answer<PageOf<ProviderHistoryItem>>> {
    const { filter, reading } = query;
    if (reading.caller.role !== 'auditor') throw forbidden();
    const { page, begunAt } = resumed(query.page);
    const model = await this.models.open(responsibilityHistory.name, reading);
    const knownAt = begunAt ?? asKnownAt(filter.knownAt ?? null, await this.#newestIn(model));
    const { items, next } = await model.page<ResponsibilityRow, ProviderHistoryItem>(
      'entries',
      { where: { ...whose(filter), ...inPeriod(filter), ...knownTo(knownAt) }, sort: [['from', 'asc']] },
      page,
      (row) => ({ ...historyItem(row, knownAt), planId: row.planId }),
    );
    return { body: { items, next: next && [knownAt, ...next] }, freshness: model.freshness };
  }

  /** Up to when the model tells: what it has is known, whatever this machine's clock says. */
  async #newestIn(model: ReadModel): Promise<Instant> {
    const { items } = await model.find<ResponsibilityRow>('entries', {
      where: {},
      sort: [['learnedAt', 'desc']],
      limit: 1,
    });
    return items[0]?.document.learnedAt ?? this.clock.now();
  }
}

/** The cursor names the moment of the first page, so that all pages are of one moment. */
function resumed({ limit, after }: PageRequest): {
  readonly page: PageRequest;
  readonly begunAt: Instant | null;
} {
  const [moment, ...rest] = after ?? [];
  return {
    page: { limit, ...(after && { after: rest }) },
    begunAt: typeof moment === 'string' ? parseInstant(moment) : null,
  };
}

function whose({ providerId, counterpartId, how }: Filter) {
  const one = providerId && { providerId };
  const both = providerId && counterpartId && { between: between(providerId, counterpartId) };
  return { ...(both ?? one), ...(how && { how }) };
}

const inPeriod = ({ from, to }: Filter) => ({
  ...(to && { from: { lt: to } }),
  ...(from && { until: { gt: from } }),
});

const knownTo = (knownAt: Instant) => ({ recordedAt: { lte: knownAt }, knownUntil: { gt: knownAt } });
