import { Body, Controller, Inject, Patch, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ChangePlan } from '../../../application/commands/messages';
import type { GoalId, PlanId } from '../../../kernel/ids';
import { Envelope } from '../conventions/envelope';
import { PathId } from '../conventions/path-id';
import { Changes, Creates } from '../conventions/routes';
import { ReasonBody } from '../fields/command-body';
import { contentOf } from '../fields/content';
import { AcceptanceBody, AchievementBody, AddGoalBody, ChangeGoalBody } from './goal.body';

@ApiTags('Goals')
@Controller('plans/:planId/goals')
export class GoalController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @Post()
  @Creates('goalId', 'Add a goal')
  add(@PathId('planId') planId: PlanId, @Body() body: AddGoalBody, @Envelope() envelope: Envelope) {
    const goal = { ...contentOf(body), problemIds: body.problemIds ?? [] };
    return this.commands.execute(new ChangePlan(planId, { type: 'AddGoal', ...goal }, envelope));
  }

  @Patch(':goalId')
  @Changes('goalId', 'Change a goal')
  change(
    @PathId('planId') planId: PlanId,
    @PathId('goalId') goalId: GoalId,
    @Body() body: ChangeGoalBody,
    @Envelope() envelope: Envelope,
  ) {
    const changes = contentOf(body);
    return this.commands.execute(new ChangePlan(planId, { type: 'UpdateGoal', goalId, changes }, envelope));
  }

  @Post(':goalId/acceptance')
  @Changes('goalId', 'Accept or reject a goal')
  accept(
    @PathId('planId') planId: PlanId,
    @PathId('goalId') goalId: GoalId,
    @Body() { decision, ...why }: AcceptanceBody,
    @Envelope() envelope: Envelope,
  ) {
    const type = decision === 'accepted' ? 'AcceptGoal' : 'RejectGoal';
    return this.commands.execute(new ChangePlan(planId, { type, goalId, ...why }, envelope));
  }

  @Post(':goalId/achievement')
  @Changes('goalId', 'Assess how far a goal has been reached')
  assess(
    @PathId('planId') planId: PlanId,
    @PathId('goalId') goalId: GoalId,
    @Body() body: AchievementBody,
    @Envelope() envelope: Envelope,
  ) {
    return this.commands.execute(
      new ChangePlan(planId, { type: 'AssessGoal', goalId, ...contentOf(body) }, envelope),
    );
  }

  @Post(':goalId/end')
  @Changes('goalId', 'End a goal')
  end(
    @PathId('planId') planId: PlanId,
    @PathId('goalId') goalId: GoalId,
    @Body() body: ReasonBody,
    @Envelope() envelope: Envelope,
  ) {
    return this.commands.execute(
      new ChangePlan(planId, { type: 'EndGoal', goalId, ...contentOf(body) }, envelope),
    );
  }
}
