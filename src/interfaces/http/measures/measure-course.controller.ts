import { Body, Controller, Inject, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ChangePlan } from '../../../application/commands/messages';
import type { MeasureId, PlanId } from '../../../kernel/ids';
import { Envelope } from '../conventions/envelope';
import { PathId } from '../conventions/path-id';
import { Changes } from '../conventions/routes';
import { OptionalReasonBody } from '../fields/command-body';
import { contentOf } from '../fields/content';

/** The measure's own course: started, on hold, resumed, ended. */
@ApiTags('Measures')
@Controller('plans/:planId/measures/:measureId')
export class MeasureCourseController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @Post('start')
  @Changes('measureId', 'Start a measure')
  start(
    @PathId('planId') planId: PlanId,
    @PathId('measureId') measureId: MeasureId,
    @Body() body: OptionalReasonBody,
    @Envelope() envelope: Envelope,
  ) {
    return this.commands.execute(
      new ChangePlan(planId, { type: 'StartMeasure', measureId, ...contentOf(body) }, envelope),
    );
  }

  @Post('hold')
  @Changes('measureId', 'Put a measure on hold')
  hold(
    @PathId('planId') planId: PlanId,
    @PathId('measureId') measureId: MeasureId,
    @Body() body: OptionalReasonBody,
    @Envelope() envelope: Envelope,
  ) {
    return this.commands.execute(
      new ChangePlan(planId, { type: 'PutMeasureOnHold', measureId, ...contentOf(body) }, envelope),
    );
  }

  @Post('resume')
  @Changes('measureId', 'Resume a measure')
  resume(
    @PathId('planId') planId: PlanId,
    @PathId('measureId') measureId: MeasureId,
    @Body() body: OptionalReasonBody,
    @Envelope() envelope: Envelope,
  ) {
    return this.commands.execute(
      new ChangePlan(planId, { type: 'ResumeMeasure', measureId, ...contentOf(body) }, envelope),
    );
  }

  @Post('complete')
  @Changes('measureId', 'Complete a measure')
  complete(
    @PathId('planId') planId: PlanId,
    @PathId('measureId') measureId: MeasureId,
    @Body() body: OptionalReasonBody,
    @Envelope() envelope: Envelope,
  ) {
    return this.commands.execute(
      new ChangePlan(planId, { type: 'CompleteMeasure', measureId, ...contentOf(body) }, envelope),
    );
  }

  @Post('discontinue')
  @Changes('measureId', 'Discontinue a measure')
  discontinue(
    @PathId('planId') planId: PlanId,
    @PathId('measureId') measureId: MeasureId,
    @Body() body: OptionalReasonBody,
    @Envelope() envelope: Envelope,
  ) {
    return this.commands.execute(
      new ChangePlan(planId, { type: 'DiscontinueMeasure', measureId, ...contentOf(body) }, envelope),
    );
  }
}
