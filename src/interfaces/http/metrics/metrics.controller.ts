import { Controller, Get, Inject, StreamableFile, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { METRICS } from '../../../application/ports/metrics';
import type { MetricsText } from '../../../application/ports/metrics';
import { Downloads } from '../conventions/routes';
import { OperatorsGuard } from '../projections/operators.guard';

/** The same as at METRICS_PORT, for who reaches the API alone: by an operator's token. */
@ApiTags('Health')
@ApiBearerAuth('bearer')
@UseGuards(OperatorsGuard)
@Controller('metrics')
export class MetricsController {
  constructor(@Inject(METRICS) private readonly metrics: MetricsText) {}

  @Get()
  @Downloads(['text/plain'], 'What this process counts and measures, as Prometheus reads it')
  async read(): Promise<StreamableFile> {
    const text = await this.metrics.read();
    return new StreamableFile(Buffer.from(text), { type: this.metrics.contentType });
  }
}
