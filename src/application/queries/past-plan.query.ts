import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import { presentPastFor } from '../../../projections/plan-view/present-for';
import { AccessLog } from '../access/access-log';
import { limitedTo } from '../access/limited-to';
import { PlanPolicy } from '../access/plan-policy';
import { CLOCK } from '../ports/clock';
import { withoutDelay } from './answer';
import { ReadPastPlan } from './messages';
import { PastPlans } from './past-plans';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { Plan } from '../../../projections/plan-view/plan';
import type { PlanId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { Clock } from '../ports/clock';
import type { Answer } from './answer';
import type { PlanMoment } from './messages';

/**
 * The plan as it stood, for those who may read it now. It is folded from the plan's own events and so is never behind.
 * Looking back is on record like any reading, but it is not to have seen the newest: it moves nobody's last look.
 */
@QueryHandler(ReadPastPlan)
export class PastPlanQuery implements IQueryHandler<ReadPastPlan> {
  constructor(
    private readonly policy: PlanPolicy,
    private readonly past: PastPlans,
    private readonly log: AccessLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ planId, moment, reading }: ReadPastPlan): Promise<Answer<Plan>> {
    const { caller } = reading;
    const now = this.clock.now();
    const admitted = await this.policy.admit(caller, planId, 'read', now);
    const plan = await this.#planAt(planId, moment, now);
    const limited = limitedTo(admitted.standing, caller);
    const shown = limited ? presentPastFor(plan, await this.past.asNow(planId, now), limited) : plan;
    await this.log.recordReading(caller, admitted, { revision: plan.revision, view: 'back', at: now });
    return withoutDelay(shown);
  }

  #planAt(planId: PlanId, moment: PlanMoment, now: Instant): Promise<Plan> {
    return moment.kind === 'revision'
      ? this.past.atRevision(planId, moment.revision)
      : this.past.asOf(planId, moment.at, now);
  }
}
