import { randomBytes } from 'node:crypto';
import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import { PlanPolicy } from '../access/plan-policy';
import { CLOCK } from '../ports/clock';
import { EVENT_STORE } from '../ports/event-store';
import { withoutDelay } from '../queries/answer';
import { givingWay } from './giving-way';
import { maskedPlan } from './masked-plan';
import { otherIds } from './stand-ins';
import { recordedPlan } from './recorded-plan';
import { Replayer } from './replayer';
import { toldStep } from './told-step';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { PlanId } from '../../kernel/ids';
import type { PlanFact } from '../../domain/plan/events';
import type { Clock } from '../ports/clock';
import type { EventStore } from '../ports/event-store';
import type { Answer, PageOf, PageRequest, Reading } from '../queries/answer';
import type { ToldStep } from './told-step';

/** A plan's events one by one from a revision on, and what each did; without personal data. */
export class ReplayPlan {
  constructor(
    readonly planId: PlanId,
    readonly from: number,
    readonly page: PageRequest,
    readonly reading: Reading,
  ) {}
}

/** Answers from the events alone. Masked before anything is made of them, so that nothing else can be in the answer. */
@QueryHandler(ReplayPlan)
export class ReplayQuery implements IQueryHandler<ReplayPlan> {
  constructor(
    private readonly policy: PlanPolicy,
    @Inject(EVENT_STORE) private readonly events: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ planId, from, page, reading }: ReplayPlan): Promise<Answer<PageOf<ToldStep>>> {
    await this.policy.admit(reading.caller, planId, 'replay-masked', this.clock.now());
    const place = placeIn(page) ?? { from, key: randomBytes(32) };
    const facts = await recordedPlan(this.events, planId);
    const end = place.from + page.limit;
    const masked = await maskedPlan(facts.slice(0, end), otherIds(place.key), this.events);
    const items = await toldFrom(masked, place.from);
    const next = end < facts.length ? [end, place.key.toString('base64')] : null;
    return withoutDelay({ items, next });
  }
}

/**
 * The cursor carries the key of the stand-ins, so that they are the same on all pages. It is sealed: nobody sees the key,
 * and the register keeps none.
 */
function placeIn({ after }: PageRequest): { readonly from: number; readonly key: Buffer } | null {
  const [from, key] = after ?? [];
  return typeof from === 'number' && typeof key === 'string'
    ? { from, key: Buffer.from(key, 'base64') }
    : null;
}

async function toldFrom(facts: readonly PlanFact[], from: number): Promise<readonly ToldStep[]> {
  const replayer = Replayer.atTheStart();
  const told: ToldStep[] = [];
  for await (const fact of givingWay(facts)) {
    const step = replayer.next(fact);
    if (fact.revision >= from) told.push(toldStep(step));
  }
  return told;
}
