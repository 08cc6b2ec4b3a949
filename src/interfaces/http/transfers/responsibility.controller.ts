import { Controller, Get, Inject, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  ListPlanResponsibilityHistory,
  ListResponsibilityHistory,
  ListTransfers,
  ReadResponsibility,
} from '../../../application/queries/messages';
import type { PageRequest } from '../../../application/queries/answer';
import type { PlanId } from '../../../kernel/ids';
import { Page } from '../conventions/page';
import { PathId } from '../conventions/path-id';
import { contentOf } from '../fields/content';
import { Reading } from '../conventions/reading';
import { Answers, Lists } from '../conventions/routes';
import { ListedInterval, Responsibility, ResponsibilityInterval } from './responsibility.answer';
import {
  IntervalsQuery,
  PlanIntervalsQuery,
  ResponsibilityQuery,
  TransfersQuery,
  mustNameBoth,
} from './responsibility.query';
import { ListedTransfer } from './transfer.answer';

@ApiTags('Responsibility')
@Controller()
export class ResponsibilityController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get('plans/:planId/responsibility')
  @Answers(Responsibility, 'Who had what at one instant, as known at another')
  at(
    @PathId('planId') planId: PlanId,
    @Query() { at, knownAt }: ResponsibilityQuery,
    @Reading() reading: Reading,
  ) {
    return this.queries.execute(new ReadResponsibility(planId, at ?? null, knownAt ?? null, reading));
  }

  @Get('plans/:planId/responsibility/history')
  @Lists(ResponsibilityInterval, 'Who had each subject, from and to')
  ofPlan(
    @PathId('planId') planId: PlanId,
    @Query() { knownAt, superseded }: PlanIntervalsQuery,
    @Page() page: PageRequest,
    @Reading() reading: Reading,
  ) {
    const all = superseded === 'true';
    return this.queries.execute(
      new ListPlanResponsibilityHistory(planId, { at: knownAt ?? null, superseded: all }, page, reading),
    );
  }

  @Get('responsibility/history')
  @Lists(ListedInterval, 'Who had what, across plans; for auditors')
  across(@Query() query: IntervalsQuery, @Page() page: PageRequest, @Reading() reading: Reading) {
    mustNameBoth(query);
    return this.queries.execute(new ListResponsibilityHistory(contentOf(query), page, reading));
  }

  @Get('transfers')
  @Lists(ListedTransfer, 'Offers of the caller’s unit, or for auditors of all')
  transfers(@Query() query: TransfersQuery, @Page() page: PageRequest, @Reading() reading: Reading) {
    mustNameBoth(query);
    return this.queries.execute(new ListTransfers(contentOf(query), page, reading));
  }
}
