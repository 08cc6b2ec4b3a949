import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { EVENT_STORE } from '../../../application/ports/event-store';
import type { EventStore } from '../../../application/ports/event-store';
import { READ_STORE } from '../../../application/ports/read-store';
import type { ReadStore } from '../../../application/ports/read-store';
import { Public } from '../conventions/public';
import { Returns } from '../conventions/routes';
import { Health } from './health.answer';
import { withinSeconds } from './within-seconds';

@ApiTags('Health')
@Public()
@Controller('health')
export class HealthController {
  constructor(
    @Inject(EVENT_STORE) private readonly events: EventStore,
    @Inject(READ_STORE) private readonly documents: ReadStore,
  ) {}

  @Get('live')
  @Returns(Health, 'The process answers')
  live(): Health {
    return { status: 'up' };
  }

  @Get('ready')
  @Returns(Health, 'A store answers: with the one people read, with the other commands go on')
  async ready(): Promise<Health> {
    await withinSeconds(2, Promise.any([this.events.head(), this.documents.generations('plan-view')]));
    return { status: 'up' };
  }
}
