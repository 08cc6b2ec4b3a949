import { Body, Controller, Get, Inject, Post, Put, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ChangePlan, OpenEmergencyAccess, OpenPlan } from '../../../application/commands/messages';
import type { Caller } from '../../../application/access/caller';
import {
  ListPlans,
  ReadPastPlan,
  ReadPlan,
  ReadPlanAccess,
  ReadPlanStatus,
} from '../../../application/queries/messages';
import type { PageRequest } from '../../../application/queries/answer';
import type { EventId, PlanId } from '../../../kernel/ids';
import { CurrentCaller } from '../conventions/asker';
import { Envelope } from '../conventions/envelope';
import { Page } from '../conventions/page';
import { PathId } from '../conventions/path-id';
import { Reading } from '../conventions/reading';
import {
  Answers,
  AnswersRevision,
  Changes,
  ChangesBeside,
  Creates,
  Lists,
  Opens,
} from '../conventions/routes';
import { ReasonBody } from '../fields/command-body';
import { contentOf } from '../fields/content';
import { EmergencyAccessBody, NextReviewBody, OpenPlanBody, ReviewBody, WordsBody } from './plan.body';
import { Plan, PlanAccess, PlanStatus, PlanTitle } from './plan.answer';
import { PlanQuery, PlansQuery, momentIn } from './plan.query';

@ApiTags('Plans')
@Controller('plans')
export class PlanController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Post()
  @Opens('planId', 'Open a plan for a patient')
  open(@Body() body: OpenPlanBody, @Envelope() envelope: Envelope) {
    const { patientId, title, coordinator } = body;
    return this.commands.execute(new OpenPlan(patientId, title, coordinator.ref(), envelope));
  }

  @Get()
  @Lists(PlanTitle, 'The plans of a patient, or the caller’s own')
  list(@Query() { patientId }: PlansQuery, @Page() page: PageRequest, @Reading() reading: Reading) {
    return this.queries.execute(new ListPlans(patientId ?? null, page, reading));
  }

  @Get(':planId')
  @AnswersRevision(Plan, 'The whole plan, now or as it stood')
  read(@PathId('planId') planId: PlanId, @Query() query: PlanQuery, @Reading() reading: Reading) {
    const moment = momentIn(query);
    return this.queries.execute(
      moment ? new ReadPastPlan(planId, moment, reading) : new ReadPlan(planId, reading),
    );
  }

  @Get(':planId/status')
  @Answers(PlanStatus, 'Whether there is an active plan, for those without access')
  status(@PathId('planId') planId: PlanId, @Reading() reading: Reading) {
    return this.queries.execute(new ReadPlanStatus(planId, reading));
  }

  @Get(':planId/access')
  @Answers(PlanAccess, 'What the caller may do with the plan')
  access(@PathId('planId') planId: PlanId, @CurrentCaller() caller: Caller) {
    return this.queries.execute(new ReadPlanAccess(planId, caller));
  }

  @Post(':planId/what-matters')
  @Changes('planId', 'State what matters to the patient')
  stateWhatMatters(
    @PathId('planId') planId: PlanId,
    @Body() body: WordsBody,
    @Envelope() envelope: Envelope,
  ) {
    return this.commands.execute(
      new ChangePlan(planId, { type: 'StateWhatMatters', ...contentOf(body) }, envelope),
    );
  }

  @Post(':planId/comments')
  @Creates('commentId', 'Comment on the plan')
  comment(@PathId('planId') planId: PlanId, @Body() body: WordsBody, @Envelope() envelope: Envelope) {
    return this.commands.execute(
      new ChangePlan(planId, { type: 'CommentOnPlan', ...contentOf(body) }, envelope),
    );
  }

  @Post(':planId/reviews')
  @Changes('planId', 'Record that the plan was gone through')
  review(@PathId('planId') planId: PlanId, @Body() body: ReviewBody, @Envelope() envelope: Envelope) {
    return this.commands.execute(
      new ChangePlan(planId, { type: 'ReviewPlan', ...contentOf(body) }, envelope),
    );
  }

  @Put(':planId/next-review')
  @Changes('planId', 'Set the day of the next review')
  scheduleReview(
    @PathId('planId') planId: PlanId,
    @Body() body: NextReviewBody,
    @Envelope() envelope: Envelope,
  ) {
    return this.commands.execute(
      new ChangePlan(planId, { type: 'ScheduleReview', ...contentOf(body) }, envelope),
    );
  }

  @Post(':planId/events/:eventId/entered-in-error')
  @Changes('eventId', 'Mark an entry as made in error')
  enterInError(
    @PathId('planId') planId: PlanId,
    @PathId('eventId') eventId: EventId,
    @Body() body: ReasonBody,
    @Envelope() envelope: Envelope,
  ) {
    return this.commands.execute(
      new ChangePlan(planId, { type: 'EnterInError', eventId, ...contentOf(body) }, envelope),
    );
  }

  @Post(':planId/emergency-access')
  @ChangesBeside('planId', 'Open the plan to the caller for twelve hours in an emergency')
  openInEmergency(
    @PathId('planId') planId: PlanId,
    @Body() { reason }: EmergencyAccessBody,
    @Envelope() envelope: Envelope,
  ) {
    return this.commands.execute(new OpenEmergencyAccess(planId, reason, envelope));
  }
}
