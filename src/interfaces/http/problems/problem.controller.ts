import { Body, Controller, Inject, Patch, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ChangePlan } from '../../../application/commands/messages';
import type { PlanId, ProblemId } from '../../../kernel/ids';
import { Envelope } from '../conventions/envelope';
import { PathId } from '../conventions/path-id';
import { Changes, Creates } from '../conventions/routes';
import { OptionalReasonBody } from '../fields/command-body';
import { contentOf } from '../fields/content';
import { AddProblemBody, ChangeProblemBody } from './problem.body';

@ApiTags('Problems')
@Controller('plans/:planId/problems')
export class ProblemController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @Post()
  @Creates('problemId', 'Add a problem')
  add(@PathId('planId') planId: PlanId, @Body() body: AddProblemBody, @Envelope() envelope: Envelope) {
    return this.commands.execute(
      new ChangePlan(planId, { type: 'AddProblem', ...contentOf(body) }, envelope),
    );
  }

  @Patch(':problemId')
  @Changes('problemId', 'Change a problem')
  change(
    @PathId('planId') planId: PlanId,
    @PathId('problemId') problemId: ProblemId,
    @Body() body: ChangeProblemBody,
    @Envelope() envelope: Envelope,
  ) {
    const changes = contentOf(body);
    return this.commands.execute(
      new ChangePlan(planId, { type: 'UpdateProblem', problemId, changes }, envelope),
    );
  }

  @Post(':problemId/resolve')
  @Changes('problemId', 'Resolve a problem')
  resolve(
    @PathId('planId') planId: PlanId,
    @PathId('problemId') problemId: ProblemId,
    @Body() body: OptionalReasonBody,
    @Envelope() envelope: Envelope,
  ) {
    return this.commands.execute(
      new ChangePlan(planId, { type: 'ResolveProblem', problemId, ...contentOf(body) }, envelope),
    );
  }
}
