import { Body, Controller, Inject, Patch, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ChangePlan } from '../../../application/commands/messages';
import type { MeasureId, PlanId } from '../../../kernel/ids';
import { Envelope } from '../conventions/envelope';
import { PathId } from '../conventions/path-id';
import { Changes, Creates } from '../conventions/routes';
import { contentOf } from '../fields/content';
import { AddMeasureBody, ChangeMeasureBody, PerformanceBody } from './measure.body';

@ApiTags('Measures')
@Controller('plans/:planId/measures')
export class MeasureController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @Post()
  @Creates('measureId', 'Add a measure')
  add(@PathId('planId') planId: PlanId, @Body() body: AddMeasureBody, @Envelope() envelope: Envelope) {
    const { responsible, problemIds = [], goalIds = [], ...rest } = body;
    const measure = { ...rest, problemIds, goalIds };
    const intent = { type: 'AddMeasure', measure, responsible: responsible.ref() } as const;
    return this.commands.execute(new ChangePlan(planId, intent, envelope));
  }

  @Patch(':measureId')
  @Changes('measureId', 'Change a measure')
  change(
    @PathId('planId') planId: PlanId,
    @PathId('measureId') measureId: MeasureId,
    @Body() body: ChangeMeasureBody,
    @Envelope() envelope: Envelope,
  ) {
    const changes = contentOf(body);
    return this.commands.execute(
      new ChangePlan(planId, { type: 'UpdateMeasure', measureId, changes }, envelope),
    );
  }

  @Post(':measureId/performances')
  @Changes('measureId', 'Record that a measure was done or missed')
  perform(
    @PathId('planId') planId: PlanId,
    @PathId('measureId') measureId: MeasureId,
    @Body() body: PerformanceBody,
    @Envelope() envelope: Envelope,
  ) {
    return this.commands.execute(
      new ChangePlan(planId, { type: 'RecordPerformance', measureId, ...contentOf(body) }, envelope),
    );
  }
}
