import { Controller, Get, Inject, Query, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { mediaTypes } from '../../../application/exports/responsibility-file';
import type { ExportedFile } from '../../../application/exports/responsibility-file';
import { ExportPlanResponsibility } from '../../../application/queries/messages';
import type { PlanId } from '../../../kernel/ids';
import { PathId } from '../conventions/path-id';
import { Reading } from '../conventions/reading';
import { Downloads } from '../conventions/routes';
import { ExportQuery } from './responsibility.query';

@ApiTags('Responsibility')
@Controller('plans/:planId/responsibility/export')
export class ResponsibilityExportController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @Downloads(Object.values(mediaTypes), 'Who had each subject and what was offered, for an auditor’s file')
  async export(
    @PathId('planId') planId: PlanId,
    @Query() { format, knownAt, superseded }: ExportQuery,
    @Reading() reading: Reading,
  ): Promise<StreamableFile> {
    const known = { at: knownAt ?? null, superseded: superseded === 'true' };
    const message = new ExportPlanResponsibility(planId, format, known, reading);
    const { name, mediaType, content } = await this.queries.execute<ExportPlanResponsibility, ExportedFile>(
      message,
    );
    const isText = mediaType !== mediaTypes.pdf;
    return new StreamableFile(content, {
      type: isText ? `${mediaType}; charset=utf-8` : mediaType,
      disposition: `attachment; filename="${name}"`,
    });
  }
}
