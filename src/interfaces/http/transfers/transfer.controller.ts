import { Body, Controller, Inject, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ChangePlan } from '../../../application/commands/messages';
import type { PlanId, TransferId } from '../../../kernel/ids';
import { Envelope } from '../conventions/envelope';
import { PathId } from '../conventions/path-id';
import { Changes, Creates } from '../conventions/routes';
import { ReasonBody } from '../fields/command-body';
import { contentOf } from '../fields/content';
import { subjectsOf } from './subject.body';
import { AcceptBody, DeclineBody, OfferBody, TakeoverBody } from './transfer.body';

@ApiTags('Responsibility')
@Controller('plans/:planId')
export class TransferController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @Post('transfers')
  @Creates('transferId', 'Offer a responsibility to another party')
  offer(@PathId('planId') planId: PlanId, @Body() body: OfferBody, @Envelope() envelope: Envelope) {
    const { subjects, to, ...rest } = body;
    const intent = { type: 'OfferTransfer', ...rest, subjects: subjectsOf(subjects), to: to.ref() } as const;
    return this.commands.execute(new ChangePlan(planId, intent, envelope));
  }

  @Post('transfers/:transferId/accept')
  @Changes('transferId', 'Accept an offer, or some of its subjects')
  accept(
    @PathId('planId') planId: PlanId,
    @PathId('transferId') transferId: TransferId,
    @Body() { subjects }: AcceptBody,
    @Envelope() envelope: Envelope,
  ) {
    const chosen = subjects && { subjects: subjectsOf(subjects) };
    const intent = { type: 'AcceptTransfer', transferId, ...chosen } as const;
    return this.commands.execute(new ChangePlan(planId, intent, envelope));
  }

  @Post('transfers/:transferId/decline')
  @Changes('transferId', 'Decline an offer, or some of its subjects')
  decline(
    @PathId('planId') planId: PlanId,
    @PathId('transferId') transferId: TransferId,
    @Body() { subjects, reason }: DeclineBody,
    @Envelope() envelope: Envelope,
  ) {
    const chosen = subjects && { subjects: subjectsOf(subjects) };
    const intent = { type: 'DeclineTransfer', transferId, reason, ...chosen } as const;
    return this.commands.execute(new ChangePlan(planId, intent, envelope));
  }

  @Post('transfers/:transferId/withdraw')
  @Changes('transferId', 'Withdraw an offer')
  withdraw(
    @PathId('planId') planId: PlanId,
    @PathId('transferId') transferId: TransferId,
    @Body() body: ReasonBody,
    @Envelope() envelope: Envelope,
  ) {
    return this.commands.execute(
      new ChangePlan(planId, { type: 'WithdrawTransfer', transferId, ...contentOf(body) }, envelope),
    );
  }

  @Post('takeovers')
  @Changes('planId', 'Take over responsibilities without an offer')
  takeOver(@PathId('planId') planId: PlanId, @Body() body: TakeoverBody, @Envelope() envelope: Envelope) {
    const { subjects, justification } = body;
    const intent = { type: 'TakeOverResponsibility', subjects: subjectsOf(subjects), justification } as const;
    return this.commands.execute(new ChangePlan(planId, intent, envelope));
  }
}
