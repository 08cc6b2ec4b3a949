import { Controller, Get, Inject, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ExplainField, ListPlanHistory, ReadChanges } from '../../../application/queries/messages';
import type { PageRequest } from '../../../application/queries/answer';
import type { PlanId } from '../../../kernel/ids';
import { Page } from '../conventions/page';
import { PathId } from '../conventions/path-id';
import { Reading } from '../conventions/reading';
import { Answers, Lists, ListsWithin } from '../conventions/routes';
import { contentOf } from '../fields/content';
import { Explanation, HistoryItem, PlanChanges } from './history.answer';
import { ChangesQuery, ExplainQuery, HistoryQuery } from './history.query';

@ApiTags('History')
@Controller('plans/:planId')
export class HistoryController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get('history')
  @Lists(HistoryItem, 'All that has happened to the plan, in plain words, newest first')
  history(
    @PathId('planId') planId: PlanId,
    @Query() query: HistoryQuery,
    @Page() page: PageRequest,
    @Reading() reading: Reading,
  ) {
    return this.queries.execute(new ListPlanHistory(planId, contentOf(query), page, reading));
  }

  @Get('changes')
  @ListsWithin(PlanChanges, 'What differs from a revision, or from what the caller last saw')
  changes(
    @PathId('planId') planId: PlanId,
    @Query() { since }: ChangesQuery,
    @Page() page: PageRequest,
    @Reading() reading: Reading,
  ) {
    return this.queries.execute(new ReadChanges(planId, since ?? null, page, reading));
  }

  @Get('explain')
  @Answers(Explanation, 'Which events made a field of the plan what it is')
  explain(@PathId('planId') planId: PlanId, @Query() { path }: ExplainQuery, @Reading() reading: Reading) {
    return this.queries.execute(new ExplainField(planId, path, reading));
  }
}
