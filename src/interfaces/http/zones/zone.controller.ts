import { Body, Controller, Delete, Inject, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ChangePlan } from '../../../application/commands/messages';
import type { ZoneColour } from '../../../domain/plan/events';
import type { PlanId } from '../../../kernel/ids';
import { Envelope } from '../conventions/envelope';
import { PathId, PathWord } from '../conventions/path-id';
import { Changes } from '../conventions/routes';
import { CommandBody } from '../fields/command-body';
import { contentOf } from '../fields/content';
import { zoneColours } from '../plans/words';
import { ZoneBody } from './zone.body';

@ApiTags('Zones')
@Controller('plans/:planId/zones')
export class ZoneController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @Put(':zone')
  @Changes('planId', 'Define a zone of the self-treatment')
  define(
    @PathId('planId') planId: PlanId,
    @PathWord('zone', zoneColours) zone: ZoneColour,
    @Body() body: ZoneBody,
    @Envelope() envelope: Envelope,
  ) {
    const content = contentOf(body);
    return this.commands.execute(new ChangePlan(planId, { type: 'DefineZone', zone, content }, envelope));
  }

  @Delete(':zone')
  @Changes('planId', 'Remove a zone')
  remove(
    @PathId('planId') planId: PlanId,
    @PathWord('zone', zoneColours) zone: ZoneColour,
    @Body() _: CommandBody,
    @Envelope() envelope: Envelope,
  ) {
    return this.commands.execute(new ChangePlan(planId, { type: 'RemoveZone', zone }, envelope));
  }
}
