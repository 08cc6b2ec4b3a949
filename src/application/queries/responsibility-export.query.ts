import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import { PlanPolicy, refuseUnknown } from '../access/plan-policy';
import { limitedTo } from '../access/limited-to';
import { responsibilityOf } from '../exports/plan-responsibility';
import { responsibilityFile } from '../exports/responsibility-file';
import { CLOCK } from '../ports/clock';
import { EVENT_STORE } from '../ports/event-store';
import { ExportPlanResponsibility } from './messages';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { Clock } from '../ports/clock';
import type { EventStore } from '../ports/event-store';
import type { ExportedFile } from '../exports/responsibility-file';

/** A plan's responsibility history as a file, from the events themselves: it is never behind. */
@QueryHandler(ExportPlanResponsibility)
export class PlanResponsibilityExport implements IQueryHandler<ExportPlanResponsibility> {
  constructor(
    private readonly policy: PlanPolicy,
    @Inject(EVENT_STORE) private readonly events: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ planId, format, known, reading }: ExportPlanResponsibility): Promise<ExportedFile> {
    const { caller, language } = reading;
    const printedAt = this.clock.now();
    const { standing } = await this.policy.admit(caller, planId, 'read-responsibility', printedAt);
    const responsibility = await responsibilityOf(this.events, planId, {
      knownAt: known.at,
      now: printedAt,
      superseded: known.superseded,
      limited: limitedTo(standing, caller),
    });
    if (!responsibility) return refuseUnknown(caller);
    return responsibilityFile(format, responsibility, { askedBy: caller.name, printedAt, language });
  }
}
