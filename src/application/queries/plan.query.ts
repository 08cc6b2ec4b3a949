import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import { presentFor } from '../../../projections/plan-view/present-for';
import { present } from '../../../projections/plan-view/present';
import { planView } from '../../../projections/plan-view/plan-view.projection';
import { AccessLog } from '../access/access-log';
import { limitedTo } from '../access/limited-to';
import { PlanPolicy } from '../access/plan-policy';
import { planStream } from '../events/stream-kind';
import { CLOCK } from '../ports/clock';
import { ReadPlan } from './messages';
import { ReadModels, behind } from './read-models';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { PlanDocument } from '../../../projections/plan-view/document';
import type { Plan } from '../../../projections/plan-view/plan';
import type { Clock } from '../ports/clock';
import type { Answer } from './answer';

/** The whole plan as it stands now; a response service sees its part of it. That it is read is on record before it is shown. */
@QueryHandler(ReadPlan)
export class PlanQuery implements IQueryHandler<ReadPlan> {
  constructor(
    private readonly policy: PlanPolicy,
    private readonly models: ReadModels,
    private readonly log: AccessLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ planId, reading }: ReadPlan): Promise<Answer<Plan>> {
    const { caller } = reading;
    const now = this.clock.now();
    const admitted = await this.policy.admit(caller, planId, 'read', now);
    const model = await this.models.open(planView.name, reading, planStream(planId));
    const document = await model.get<PlanDocument>(planId);
    const plan = document && present(document, now);
    if (!plan) throw behind();
    await this.log.recordReading(caller, admitted, { revision: plan.revision, view: 'live', at: now });
    const limited = limitedTo(admitted.standing, caller);
    return { body: presentFor(plan, limited), freshness: model.freshness };
  }
}
