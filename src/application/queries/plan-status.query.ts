import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import { PlanPolicy } from '../access/plan-policy';
import { FoldedStreams } from '../streams/folded-streams';
import { planKind, planStream } from '../events/stream-kind';
import { CLOCK } from '../ports/clock';
import { withoutDelay } from './answer';
import { ReadPlanStatus } from './messages';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { Instant } from '../../kernel/instant';
import type { Clock } from '../ports/clock';
import type { Answer } from './answer';

export interface PlanStatus {
  readonly active: boolean;
  readonly lastChangedAt: Instant;
}

/** That a plan is there and when it last changed, from the stream itself; tells nothing of what is in it. */
@QueryHandler(ReadPlanStatus)
export class PlanStatusQuery implements IQueryHandler<ReadPlanStatus> {
  constructor(
    private readonly policy: PlanPolicy,
    private readonly streams: FoldedStreams,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ planId, reading }: ReadPlanStatus): Promise<Answer<PlanStatus>> {
    const { plan } = await this.policy.admit(reading.caller, planId, 'read-status', this.clock.now());
    const { head } = await this.streams.loadToRead(planKind, planStream(planId));
    return withoutDelay({
      active: plan.status !== 'closed',
      lastChangedAt: head?.recordedAt ?? plan.openedAt,
    });
  }
}
