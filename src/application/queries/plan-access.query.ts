import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import { emergencyAccessUntil } from '../../domain/access/decider';
import { allowedTo } from '../access/allowed';
import { PlanPolicy } from '../access/plan-policy';
import { basisOf } from '../access/reading-basis';
import { readsWhole } from '../access/standing';
import { CLOCK } from '../ports/clock';
import { withoutDelay } from './answer';
import { ReadPlanAccess } from './messages';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { Allowed } from '../access/allowed';
import type { Standing } from '../access/standing';
import type { ReadingBasis } from '../../domain/access/events';
import type { RelativeId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { Clock } from '../ports/clock';
import type { Answer } from './answer';

export interface PlanAccess extends Allowed {
  /** What the caller is to the plan. */
  readonly basis: ReadingBasis | Standing['as'];
  /** Whether he reads all of the plan: false where he sees the self-treatment alone, or does not read it at all. */
  readonly seesWhole: boolean;
  /** The first instant at which the plan is closed to him again. */
  readonly emergencyUntil?: Instant;
  /** The first instant at which he represents the patient no longer, where the patient has set one. */
  readonly representsUntil?: Instant;
  /** Which of the patient's relatives he is: what has this id is his own. */
  readonly relativeId?: RelativeId;
}

/** What the caller may do with a plan this instant: the very policy by which each of it is decided. */
@QueryHandler(ReadPlanAccess)
export class PlanAccessQuery implements IQueryHandler<ReadPlanAccess> {
  constructor(
    private readonly policy: PlanPolicy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ planId, caller }: ReadPlanAccess): Promise<Answer<PlanAccess>> {
    const now = this.clock.now();
    const { standing, openings } = await this.policy.standing(caller, planId, now);
    const { practitionerId } = caller;
    const emergencyUntil = practitionerId && emergencyAccessUntil(openings, planId, practitionerId, now);
    const representation = standing.as === 'relative' ? standing.representation : undefined;
    const until = representation?.until;
    return withoutDelay({
      basis: basisOf[standing.as] ?? standing.as,
      seesWhole: readsWhole(standing),
      ...allowedTo(standing),
      ...(emergencyUntil && { emergencyUntil }),
      ...(until && { representsUntil: until }),
      ...(representation && { relativeId: representation.relativeId }),
    });
  }
}
