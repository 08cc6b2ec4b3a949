import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import { between } from '../../../projections/shared/between';
import { transferFor } from '../../../projections/shared/offers-shown';
import { presentItem } from '../../../projections/transfers/present';
import { transfers } from '../../../projections/transfers/transfers.projection';
import { CallerParties } from '../access/caller-parties';
import { PlanPolicy } from '../access/plan-policy';
import { onlyFor } from '../access/refusals';
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
import type { Where } from '../ports/read-store';
import type { Answer, PageOf, Reading } from './messages';

export type TransferItem = Transfer & { readonly planId: PlanId; readonly answerTimeSeconds?: number | null };

/** The transfers of the caller's own unit; across units for auditors, with how long each answer took. */
@QueryHandler(ListTransfers)
export class TransfersQuery implements IQueryHandler<ListTransfers> {
  constructor(
    private readonly models: ReadModels,
    private readonly parties: CallerParties,
    private readonly blocks: PatientBlocks,
    private readonly policy: PlanPolicy,
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
    const open = found.items.filter(({ patientId }) => !closed.has(patientId));
    const items = await Promise.all(open.map((entry) => this.#itemFor(entry, caller, now)));
    return {
      body: { items: items.flatMap((item) => item ?? []), next: found.next },
      freshness: model.freshness,
    };
  }

  /** As a party sees it, and whole to who may read the whole plan. How long an answer took is for the auditor. */
  async #itemFor(entry: TransferEntry, caller: Caller, now: Instant): Promise<TransferItem | null> {
    const { answerTimeSeconds, ...item } = presentItem(entry, now);
    if (caller.role === 'auditor') return { ...item, answerTimeSeconds };
    const { planId, ...transfer } = item;
    const shown = transferFor(transfer, caller.unit ?? null);
    // What a party sees is the whole, as a rule; then it need not be asked for.
    if (shown === transfer || (await this.policy.readsWhole(caller, planId, now))) return item;
    return shown && { planId, ...shown };
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
