import { Body, Controller, Inject, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ChangePlan } from '../../../application/commands/messages';
import type { PlanId } from '../../../kernel/ids';
import { Envelope } from '../conventions/envelope';
import { PathId } from '../conventions/path-id';
import { Creates } from '../conventions/routes';
import { ObservationBody } from './observation.body';

@ApiTags('Observations')
@Controller('plans/:planId/observations')
export class ObservationController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @Post()
  @Creates('observationId', 'Report an observation')
  report(@PathId('planId') planId: PlanId, @Body() body: ObservationBody, @Envelope() envelope: Envelope) {
    const intent = { type: 'ReportObservation', observation: body.observation(), at: body.at } as const;
    return this.commands.execute(new ChangePlan(planId, intent, envelope));
  }
}
