import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import { asKnownAt, intervalTold } from '../../../projections/responsibility-history/answers';
import { responsibilityHistory } from '../../../projections/responsibility-history/responsibility-history.projection';
import { entitled } from '../../../projections/responsibility-history/titles';
import { between } from '../../../projections/shared/between';
import { onlyFor } from '../access/refusals';
import { CLOCK } from '../ports/clock';
import { ListResponsibilityHistory } from './messages';
import { nextOfMoment, pageOfMoment } from './one-moment';
import { ReadModels } from './read-models';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { ResponsibilityInterval } from '../../../projections/responsibility-history/answers';
import type { Ledger, ResponsibilityRow } from '../../../projections/responsibility-history/document';
import type { PlanId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { Clock } from '../ports/clock';
import type { Answer, PageOf } from './answer';
import type { ReadModel } from './read-models';

export type ListedInterval = ResponsibilityInterval & { readonly planId: PlanId };

type Filter = ListResponsibilityHistory['filter'];

/** Across plans, for auditors: what the register knew, of a unit, between two units, of a way and a period. */
@QueryHandler(ListResponsibilityHistory)
export class ResponsibilityHistoryQuery implements IQueryHandler<ListResponsibilityHistory> {
  constructor(
    private readonly models: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(query: ListResponsibilityHistory): Promise<Answer<PageOf<ListedInterval>>> {
    const { filter, reading } = query;
    if (reading.caller.role !== 'auditor') throw onlyFor('auditors');
    const { page, moment } = pageOfMoment(query.page);
    const model = await this.models.open(responsibilityHistory.name, reading);
    const knownAt = moment ?? asKnownAt(filter.knownAt ?? null, await this.#newestIn(model));
    const found = await model.find<ResponsibilityRow>('entries', {
      where: { ...whose(filter), ...inPeriod(filter), ...knownTo(knownAt) },
      sort: [['from', 'asc']],
      ...page,
    });
    const rows = found.items.map(({ document }) => document);
    const ledgers = await model.documents<Ledger>([...new Set(rows.map(({ planId }) => planId))]);
    const items = rows.map((row) => {
      const { titles = {} } = ledgers.get(row.planId) ?? {};
      return { ...intervalTold(entitled(titles, knownAt)(row), knownAt), planId: row.planId };
    });
    return { body: { items, next: nextOfMoment(knownAt, found.next) }, freshness: model.freshness };
  }

  /** Up to when the model tells: what it has is known, whatever this machine's clock says. */
  async #newestIn(model: ReadModel): Promise<Instant> {
    const { items } = await model.find<Ledger>('documents', {
      where: {},
      sort: [['learnedAt', 'desc']],
      limit: 1,
    });
    return items[0]?.document.learnedAt ?? this.clock.now();
  }
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
