import { Body, Controller, Inject, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ChangePlan } from '../../../application/commands/messages';
import type { PlanId } from '../../../kernel/ids';
import { Envelope } from '../conventions/envelope';
import { PathId } from '../conventions/path-id';
import { Changes } from '../conventions/routes';
import { ReasonBody } from '../fields/command-body';
import { contentOf } from '../fields/content';
import { ApprovalBody } from './plan.body';

/** The plan's own course: approved, paused, resumed, closed. */
@ApiTags('Plans')
@Controller('plans/:planId')
export class PlanCourseController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @Post('approval')
  @Changes('planId', 'Approve the plan')
  approve(@PathId('planId') planId: PlanId, @Body() body: ApprovalBody, @Envelope() envelope: Envelope) {
    return this.commands.execute(
      new ChangePlan(planId, { type: 'ApprovePlan', ...contentOf(body) }, envelope),
    );
  }

  @Post('pause')
  @Changes('planId', 'Pause the plan')
  pause(@PathId('planId') planId: PlanId, @Body() body: ReasonBody, @Envelope() envelope: Envelope) {
    return this.commands.execute(new ChangePlan(planId, { type: 'PausePlan', ...contentOf(body) }, envelope));
  }

  @Post('resume')
  @Changes('planId', 'Resume the plan')
  resume(@PathId('planId') planId: PlanId, @Body() body: ReasonBody, @Envelope() envelope: Envelope) {
    return this.commands.execute(
      new ChangePlan(planId, { type: 'ResumePlan', ...contentOf(body) }, envelope),
    );
  }

  @Post('close')
  @Changes('planId', 'Close the plan')
  close(@PathId('planId') planId: PlanId, @Body() body: ReasonBody, @Envelope() envelope: Envelope) {
    return this.commands.execute(new ChangePlan(planId, { type: 'ClosePlan', ...contentOf(body) }, envelope));
  }
}
