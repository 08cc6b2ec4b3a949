import { Controller, Get, Inject, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { PageRequest } from '../../../application/queries/answer';
import { ReplayPlan } from '../../../application/replay/replay.query';
import type { PlanId } from '../../../kernel/ids';
import { Page } from '../conventions/page';
import { PathId } from '../conventions/path-id';
import { Reading } from '../conventions/reading';
import { Lists } from '../conventions/routes';
import { ReplayStep } from './replay.answer';
import { ReplayQuery } from './replay.query';

@ApiTags('Replay')
@Controller('plans/:planId/replay')
export class ReplayController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @Lists(ReplayStep, 'A plan’s events and what each changed, without personal data; for operators')
  steps(
    @PathId('planId') planId: PlanId,
    @Query() { from = 0 }: ReplayQuery,
    @Page() page: PageRequest,
    @Reading() reading: Reading,
  ) {
    return this.queries.execute(new ReplayPlan(planId, from, page, reading));
  }
}
