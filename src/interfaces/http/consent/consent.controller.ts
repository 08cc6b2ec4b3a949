import { Body, Controller, Delete, Get, Inject, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../../application/access/caller';
import { ChangeConsent } from '../../../application/commands/messages';
import { ListRepresentations, ListRestrictions } from '../../../application/queries/messages';
import type { PatientId, RelativeId, RestrictionId } from '../../../kernel/ids';
import { CurrentCaller } from '../conventions/asker';
import { Envelope } from '../conventions/envelope';
import { PathId } from '../conventions/path-id';
import { Answers, ChangesBeside, CreatesBeside } from '../conventions/routes';
import { CommandBody } from '../fields/command-body';
import { contentOf } from '../fields/content';
import { itemsOf } from '../openapi/answers';
import { Representation, Restriction } from './consent.answer';
import { ConsentBody, RepresentationBody, RestrictionBody } from './consent.body';

@ApiTags('Consent')
@Controller('patients/:patientId')
export class ConsentController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get('restrictions')
  @Answers(itemsOf(Restriction), 'Whom the patient has blocked; for himself')
  restrictions(@PathId('patientId') patientId: PatientId, @CurrentCaller() caller: Caller) {
    return this.queries.execute(new ListRestrictions(patientId, caller));
  }

  @Get('representations')
  @Answers(itemsOf(Representation), 'Who represents the patient now; for himself')
  representations(@PathId('patientId') patientId: PatientId, @CurrentCaller() caller: Caller) {
    return this.queries.execute(new ListRepresentations(patientId, caller));
  }

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
