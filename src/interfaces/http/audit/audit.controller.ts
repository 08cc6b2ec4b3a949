import { Controller, Get, Inject, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ListAudit } from '../../../application/queries/messages';
import type { PageRequest } from '../../../application/queries/answer';
import { Page } from '../conventions/page';
import { contentOf } from '../fields/content';
import { Reading } from '../conventions/reading';
import { Lists } from '../conventions/routes';
import { AuditItem } from './audit.answer';
import { AuditQuery } from './audit.query';

@ApiTags('Audit')
@Controller('audit')
export class AuditController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @Lists(AuditItem, 'Every change, in plain words')
  list(@Query() query: AuditQuery, @Page() page: PageRequest, @Reading() reading: Reading) {
    return this.queries.execute(new ListAudit(contentOf(query), page, reading));
  }
}
