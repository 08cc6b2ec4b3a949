import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import { map, takeWhile } from 'rxjs';
import type { Observable } from 'rxjs';
import type { Caller } from '../access/caller';
import { CallerParties } from '../access/caller-parties';
import { CLOCK } from '../ports/clock';
import type { Clock } from '../ports/clock';
import { EVENT_STORE } from '../ports/event-store';
import type { EventStore } from '../ports/event-store';
import { ChangeFeed } from './change-feed';
import type { Change } from './listeners';
import type { LiveEvent } from './live-event';
import { rightsTopic, worklistTopic } from './topics';
import type { Topic } from './topics';

export class FollowWorklist {
  constructor(readonly caller: Caller) {}
}

/** Tells that something in the caller's lists may have changed. What time alone does is nobody's doing, and not told. */
@QueryHandler(FollowWorklist)
export class FollowWorklistQuery implements IQueryHandler<FollowWorklist> {
  constructor(
    private readonly parties: CallerParties,
    private readonly feed: ChangeFeed,
    @Inject(EVENT_STORE) private readonly events: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws ApplicationError forbidden */
  async execute({ caller }: FollowWorklist): Promise<Observable<LiveEvent>> {
    const lists = (await this.parties.of({ caller }, this.clock.now())).map(worklistTopic);
    const person = caller.practitionerId ?? caller.personKey;
    const rights = person ? [rightsTopic(person)] : [];
    const isOfRights = ({ topic }: Change): boolean => rights.some(({ name }) => name === topic);
    return this.feed
      .follow([...lists, ...rights], (signal) => this.#present(lists, signal))
      .pipe(
        // Whose lists are his may be others now: he is to follow anew.
        takeWhile((change) => !isOfRights(change), true),
        map(({ position }) => ({ kind: 'changed', position })),
      );
  }

  async #present(lists: readonly Topic[], signal: AbortSignal): Promise<Change> {
    const position = await this.events.head();
    for (const topic of lists) await this.feed.shown(topic, position, signal);
    return { topic: 'present', revision: null, position };
  }
}
