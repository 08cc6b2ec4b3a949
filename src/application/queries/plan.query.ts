import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import { presentFor } from '../../../projections/plan-view/present-for';
import { present } from '../../../projections/plan-view/present';
import { planView } from '../../../projections/plan-view/plan-view.projection';
import { PlanPolicy } from '../access/plan-policy';
import { seesWhole } from '../access/standing';
import { planStream } from '../events/stream-kind';
import { CLOCK } from '../ports/clock';
import { ReadPlan } from './messages';
import { ReadModels, behind } from './read-models';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { PlanDocument } from '../../../projections/plan-view/document';
import type { Plan } from '../../../projections/plan-view/plan';
import type { Clock } from '../ports/clock';
import type { Answer } from './messages';

/** The whole plan as it stands now; a response service sees its part of it. */
@QueryHandler(ReadPlan)
export class PlanQuery implements IQueryHandler<ReadPlan> {
  constructor(
    private readonly policy: PlanPolicy,
    private readonly models: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ planId, reading }: ReadPlan): Promise<Answer<Plan>> {
    const now = this.clock.now();
    const { standing } = await this.policy.admit(reading.caller, planId, 'read', now);
    const model = await this.models.open(planView.name, reading, planStream(planId));
    const document = await model.get<PlanDocument>(planId);
    const plan = document && present(document, now);
    if (!plan) throw behind();
    const { unit } = reading.caller;
    const limited = seesWhole(standing) || !unit ? null : unit;
    return { body: presentFor(plan, limited), freshness: model.freshness };
  }
}
