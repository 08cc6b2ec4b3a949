import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import { concatMap, filter, takeWhile } from 'rxjs';
import type { Observable } from 'rxjs';
import { DomainError } from '../../kernel/domain-error';
import type { PlanId } from '../../kernel/ids';
import type { Caller } from '../access/caller';
import { PlanPolicy } from '../access/plan-policy';
import { ApplicationError } from '../errors';
import { planKind, planStream } from '../events/stream-kind';
import { CLOCK } from '../ports/clock';
import type { Clock } from '../ports/clock';
import { FoldedStreams } from '../streams/folded-streams';
import { ChangeFeed } from './change-feed';
import type { Change } from './listeners';
import type { LiveEvent } from './live-event';
import { consentTopic, planTopic } from './topics';

export class FollowPlan {
  constructor(
    readonly planId: PlanId,
    readonly caller: Caller,
  ) {}
}

/** Tells which revision a plan has, as long as the caller may know what changes in it: auditors, and all who read it. */
@QueryHandler(FollowPlan)
export class FollowPlanQuery implements IQueryHandler<FollowPlan> {
  constructor(
    private readonly policy: PlanPolicy,
    private readonly feed: ChangeFeed,
    private readonly streams: FoldedStreams,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ planId, caller }: FollowPlan): Promise<Observable<LiveEvent>> {
    const { plan } = await this.#admit(caller, planId);
    const topics = [planTopic(planId), consentTopic(plan.patient.patientId)];
    return this.feed
      .follow(topics, (signal) => this.#present(planId, signal))
      .pipe(
        concatMap((change) => this.#judged(caller, planId, change)),
        filter((event) => event !== null),
        takeWhile(({ kind }) => kind !== 'closed', true),
      );
  }

  #admit(caller: Caller, planId: PlanId) {
    return this.policy.admit(caller, planId, 'read-history', this.clock.now());
  }

  async #present(planId: PlanId, signal: AbortSignal): Promise<Change> {
    const topic = planTopic(planId);
    const { head } = await this.streams.load(planKind, planStream(planId));
    await this.feed.shown(topic, head?.position ?? null, signal);
    return { topic: topic.name, revision: head?.revision ?? null, position: head?.position ?? null };
  }

  /** Null where nothing has changed but what he may do. */
  async #judged(caller: Caller, planId: PlanId, change: Change): Promise<LiveEvent | null> {
    try {
      await this.#admit(caller, planId);
    } catch (error) {
      if (error instanceof ApplicationError || error instanceof DomainError) return { kind: 'closed' };
      throw error;
    }
    const { topic, revision, position } = change;
    if (topic !== planTopic(planId).name || revision === null) return null;
    return { kind: 'changed', revision, position };
  }
}
