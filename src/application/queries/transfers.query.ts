import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import { between } from '../../../projections/shared/between';
import { transfers } from '../../../projections/transfers/transfers.projection';
import { CallerParties } from '../access/caller-parties';
import { onlyFor } from '../access/refusals';
import { CLOCK } from '../ports/clock';
import { ListTransfers } from './messages';
import { ReadModels } from './read-models';
import { TransfersShown } from './transfers-shown';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { TransferEntry } from '../../../projections/transfers/document';
import type { Instant } from '../../kernel/instant';
import type { Clock } from '../ports/clock';
import type { Where } from '../ports/read-store';
import type { Answer, PageOf, Reading } from './answer';
import type { ListedTransfer } from './transfers-shown';

/** The transfers of the caller's own unit; across units for auditors, with how long each answer took. */
@QueryHandler(ListTransfers)
export class TransfersQuery implements IQueryHandler<ListTransfers> {
  constructor(
    private readonly models: ReadModels,
    private readonly parties: CallerParties,
    private readonly shown: TransfersShown,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ filter, page, reading }: ListTransfers): Promise<Answer<PageOf<ListedTransfer>>> {
    const { caller } = reading;
    const now = this.clock.now();
    const where = {
      ...(await this.#whose(reading, filter, now)),
      ...(filter.planId && { planId: filter.planId }),
      ...stateAt(filter.state, now),
      ...offered(filter),
    };
    const model = await this.models.open(transfers.name, reading);
    const found = await model.page<TransferEntry, TransferEntry>(
      'entries',
      { where, sort: [['offeredAt', 'desc']] },
      page,
      (entry) => entry,
    );
    const items = await this.shown.to(caller, found.items, now);
    return { body: { items, next: found.next }, freshness: model.freshness };
  }

  async #whose({ caller, atLeast }: Reading, { providerId, counterpartId }: Filter, now: Instant) {
    const isAuditor = caller.role === 'auditor';
    if (!isAuditor && providerId !== undefined && providerId !== caller.unit?.providerId)
      throw onlyFor('unit');
    if (providerId && counterpartId) return { between: between(providerId, counterpartId) };
    if (isAuditor) return providerId ? { providerId } : { primary: true };
    return { party: { in: await this.parties.of({ caller, ...(atLeast && { atLeast }) }, now) } };
  }
}

type Filter = ListTransfers['filter'];

/** An offer that nobody has answered is one only until its deadline, and has expired then, noted or not. */
function stateAt(state: string | undefined, now: Instant): Where<TransferEntry> {
  switch (state) {
    case undefined:
      return {};
    case 'offered':
      return { state, deadline: { gt: now } };
    case 'expired':
      return { state: { in: ['expired', 'offered'] }, deadline: { lte: now } };
    default:
      return { state };
  }
}

const offered = ({ from, to }: Filter) =>
  (from ?? to) ? { offeredAt: { ...(from && { gte: from }), ...(to && { lt: to }) } } : {};
