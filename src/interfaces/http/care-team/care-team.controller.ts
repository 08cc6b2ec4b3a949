import { Body, Controller, Delete, Inject, Patch, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ChangePlan } from '../../../application/commands/messages';
import type { MemberId, PlanId } from '../../../kernel/ids';
import { Envelope } from '../conventions/envelope';
import { PathId } from '../conventions/path-id';
import { Changes, Creates } from '../conventions/routes';
import { CommandBody } from '../fields/command-body';
import { contentOf } from '../fields/content';
import { AddMemberBody, ChangeMemberBody } from './care-team.body';

@ApiTags('Care team')
@Controller('plans/:planId/care-team')
export class CareTeamController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @Post()
  @Creates('memberId', 'Take a party into the care team')
  add(@PathId('planId') planId: PlanId, @Body() body: AddMemberBody, @Envelope() envelope: Envelope) {
    const intent = { type: 'AddCareTeamMember', ...contentOf(body), party: body.party.ref() } as const;
    return this.commands.execute(new ChangePlan(planId, intent, envelope));
  }

  @Patch(':memberId')
  @Changes('memberId', 'Change the role or contact point of a member')
  change(
    @PathId('planId') planId: PlanId,
    @PathId('memberId') memberId: MemberId,
    @Body() body: ChangeMemberBody,
    @Envelope() envelope: Envelope,
  ) {
    const intent = { type: 'UpdateCareTeamMember', memberId, changes: contentOf(body) } as const;
    return this.commands.execute(new ChangePlan(planId, intent, envelope));
  }

  @Delete(':memberId')
  @Changes('memberId', 'Remove a member')
  remove(
    @PathId('planId') planId: PlanId,
    @PathId('memberId') memberId: MemberId,
    @Body() _: CommandBody,
    @Envelope() envelope: Envelope,
  ) {
    return this.commands.execute(
      new ChangePlan(planId, { type: 'RemoveCareTeamMember', memberId }, envelope),
    );
  }
}
