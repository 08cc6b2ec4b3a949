import { Body, Controller, Inject, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../../application/access/caller';
import { RegisterPatient } from '../../../application/commands/messages';
import { LookUpPatient } from '../../../application/queries/messages';
import { CurrentCaller } from '../conventions/asker';
import { Envelope } from '../conventions/envelope';
import { Answers, CreatesOrFindsBeside } from '../conventions/routes';
import { LookedUp } from './patient.answer';
import { LookUpBody, RegisterPatientBody } from './patient.body';

@ApiTags('Patients')
@Controller('patients')
export class PatientController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Post()
  @CreatesOrFindsBeside('patientId', 'Register a patient; a known number gives the same id')
  register(@Body() body: RegisterPatientBody, @Envelope() envelope: Envelope) {
    const { nationalId, name, birthDate } = body;
    return this.commands.execute(new RegisterPatient(nationalId, name, birthDate, envelope));
  }

  @Post('_lookup')
  @Answers(LookedUp, 'The id and the open plan of a person')
  lookUp(@Body() { nationalId }: LookUpBody, @CurrentCaller() caller: Caller) {
    return this.queries.execute(new LookUpPatient(nationalId, caller));
  }
}
