import { Controller, Get, Inject, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import type { Caller } from '../../../application/access/caller';
import { FollowPlan } from '../../../application/live/follow-plan.query';
import { FollowWorklist } from '../../../application/live/follow-worklist.query';
import type { LiveEvent } from '../../../application/live/live-event';
import type { PlanId } from '../../../kernel/ids';
import { CurrentCaller } from '../conventions/asker';
import { PathId } from '../conventions/path-id';
import { eventStream, Streams } from '../conventions/routes';
import { LiveConnections } from './live-connections';

/** What another person does, as soon as it shows: server-sent events that say where to look, and nothing of what is there. */
@ApiTags('Live')
@Controller()
export class LiveController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(LiveConnections) private readonly connections: LiveConnections,
  ) {}

  @Get('plans/:planId/live')
  @Streams('Which revision the plan has, now and after each change')
  plan(@PathId('planId') planId: PlanId, @CurrentCaller() caller: Caller) {
    return this.#stream(caller, new FollowPlan(planId, caller));
  }

  @Get('worklist/live')
  @Streams('That the caller’s worklist has changed')
  worklist(@CurrentCaller() caller: Caller) {
    return this.#stream(caller, new FollowWorklist(caller));
  }

  async #stream(caller: Caller, message: FollowPlan | FollowWorklist): Promise<StreamableFile> {
    const stream = await this.connections.open(caller, () =>
      this.queries.execute<typeof message, Observable<LiveEvent>>(message),
    );
    return new StreamableFile(stream, { type: eventStream });
  }
}
