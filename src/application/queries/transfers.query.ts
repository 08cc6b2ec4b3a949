import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import { between } from '../../../projections/shared/between';
import { presentItem } from '../../../projections/transfers/present';
import { transfers } from '../../../projections/transfers/transfers.projection';
import { CallerParties } from '../access/caller-parties';
import { forbidden } from '../errors';
import { CLOCK } from '../ports/clock';
import { ListTransfers } from './messages';
import { PatientBlocks } from './patient-blocks';
import { ReadModels } from './read-models';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { Transfer } from '../../../projections/shared/present-transfer';
import type { TransferEntry } from '../../../projections/transfers/document';
import type { PlanId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { Caller } from '../access/caller';
import type { Clock } from '../ports/clock';
import type { Answer, PageOf, Reading } from './messages';

export type TransferItem = Transfer & { readonly planId: PlanId; readonly answerTimeSeconds?: number | null };

/** The transfers of the caller's own unit; across units for auditors, with how long each answer took. */
@QueryHandler(ListTransfers)
export class TransfersQuery implements IQueryHandler<ListTransfers> {
  constructor(
    private readonly models: ReadModels,
    private readonly parties: CallerParties,
    private readonly blocks: PatientBlocks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ filter, page, reading }: ListTransfers): Promise<Answer<PageOf<TransferItem>>> {
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
    const closed = await this.blocks.closedTo(
      caller,
      found.items.map(({ patientId }) => patientId),
    );
    const items = found.items
      .filter(({ patientId }) => !closed.has(patientId))
      .map((entry) => itemFor(entry, caller, now));
    return { body: { items, next: found.next }, freshness: model.freshness };
  }

  async #whose({ caller, atLeast }: Reading, { providerId, counterpartId }: Filter, now: Instant) {
    const isAuditor = caller.role === 'auditor';
    if (!isAuditor && providerId !== undefined && providerId !== caller.unit?.providerId) throw forbidden();
    if (providerId && counterpartId) return { between: between(providerId, counterpartId) };
    if (isAuditor) return providerId ? { providerId } : { primary: true };
    return { party: { in: await this.parties.of({ caller, ...(atLeast && { atLeast }) }, now) } };
  }
}

type Filter = ListTransfers['filter'];

/** An offer that nobody has answered is one only until its deadline. */
const stateAt = (state: string | undefined, now: Instant) => ({
  ...(state !== undefined && { state }),
  ...(state === 'offered' && { deadline: { gt: now } }),
});

const offered = ({ from, to }: Filter) =>
  (from ?? to) ? { offeredAt: { ...(from && { gte: from }), ...(to && { lt: to }) } } : {};

/** How long an answer took is for the auditor. */
function itemFor(entry: TransferEntry, { role }: Caller, now: Instant): TransferItem {
  const { answerTimeSeconds, ...item } = presentItem(entry, now);
  return role === 'auditor' ? { ...item, answerTimeSeconds } : item;
}
