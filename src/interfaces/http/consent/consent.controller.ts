import { Body, Controller, Delete, Inject, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ChangeConsent } from '../../../application/commands/messages';
import type { PatientId, RelativeId, RestrictionId } from '../../../kernel/ids';
import { Envelope } from '../conventions/envelope';
import { PathId } from '../conventions/path-id';
import { ChangesBeside, CreatesBeside } from '../conventions/routes';
import { CommandBody } from '../fields/command-body';
import { contentOf } from '../fields/content';
import { ConsentBody, RepresentationBody, RestrictionBody } from './consent.body';

@ApiTags('Consent')
@Controller('patients/:patientId')
export class ConsentController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @Post('consent')
  @ChangesBeside('patientId', 'Record the patient’s consent')
  consent(
    @PathId('patientId') patientId: PatientId,
    @Body() body: ConsentBody,
    @Envelope() envelope: Envelope,
  ) {
    const { note } = body;
    const intent = { type: 'GiveConsent', ...(note !== undefined && { note }) } as const;
    return this.commands.execute(new ChangeConsent(patientId, intent, envelope));
  }

  @Post('restrictions')
  @CreatesBeside('restrictionId', 'Block a practitioner by name')
  restrict(
    @PathId('patientId') patientId: PatientId,
    @Body() { practitionerId }: RestrictionBody,
    @Envelope() envelope: Envelope,
  ) {
    const intent = { type: 'BlockPractitioner', practitionerId } as const;
    return this.commands.execute(new ChangeConsent(patientId, intent, envelope));
  }

  @Delete('restrictions/:restrictionId')
  @ChangesBeside('restrictionId', 'Lift a restriction')
  lift(
    @PathId('patientId') patientId: PatientId,
    @PathId('restrictionId') restrictionId: RestrictionId,
    @Body() _: CommandBody,
    @Envelope() envelope: Envelope,
  ) {
    return this.commands.execute(
      new ChangeConsent(patientId, { type: 'LiftRestriction', restrictionId }, envelope),
    );
  }

  @Post('representations')
  @CreatesBeside('relativeId', 'Let a relative or guardian act for the patient')
  represent(
    @PathId('patientId') patientId: PatientId,
    @Body() body: RepresentationBody,
    @Envelope() envelope: Envelope,
  ) {
    return this.commands.execute(
      new ChangeConsent(patientId, { type: 'GrantRepresentation', ...contentOf(body) }, envelope),
    );
  }

  @Delete('representations/:relativeId')
  @ChangesBeside('relativeId', 'End a representation')
  endRepresentation(
    @PathId('patientId') patientId: PatientId,
    @PathId('relativeId') relativeId: RelativeId,
    @Body() _: CommandBody,
    @Envelope() envelope: Envelope,
  ) {
    return this.commands.execute(
      new ChangeConsent(patientId, { type: 'EndRepresentation', relativeId }, envelope),
    );
  }
}
