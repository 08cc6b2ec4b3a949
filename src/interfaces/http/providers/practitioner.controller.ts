import { Controller, Get, Inject, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../../application/access/caller';
import { ListPractitioners } from '../../../application/queries/messages';
import { CurrentCaller } from '../conventions/asker';
import { Answers } from '../conventions/routes';
import { itemsOf } from '../openapi/answers';
import { Practitioner } from './provider.answer';
import { PractitionersQuery } from './provider.query';

@ApiTags('Providers')
@Controller('practitioners')
export class PractitionerController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @Answers(itemsOf(Practitioner), 'Practitioners by name')
  list(@Query() { q }: PractitionersQuery, @CurrentCaller() caller: Caller) {
    return this.queries.execute(new ListPractitioners(q, caller));
  }
}
