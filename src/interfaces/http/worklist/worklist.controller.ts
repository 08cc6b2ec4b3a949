import { Controller, Get, Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ReadWorklist } from '../../../application/queries/messages';
import { Reading } from '../conventions/reading';
import { Answers } from '../conventions/routes';
import { Worklist } from './worklist.answer';

@ApiTags('Worklist')
@Controller('worklist')
export class WorklistController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @Answers(Worklist, 'What the caller’s unit, or the patient, has to see to')
  read(@Reading() reading: Reading) {
    return this.queries.execute(new ReadWorklist(reading));
  }
}
