import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import {
  asKnownAt,
  heldAtAsKnownAt,
  intervalTold,
  placeOf,
  rowsAsKnown,
} from '../../../projections/responsibility-history/answers';
import { responsibilityHistory } from '../../../projections/responsibility-history/responsibility-history.projection';
import { entitled } from '../../../projections/responsibility-history/titles';
import { later } from '../../kernel/instant';
import { rowsFor } from '../access/limited-responsibility';
import { limitedTo } from '../access/limited-to';
import { PlanPolicy } from '../access/plan-policy';
import { planStream } from '../events/stream-kind';
import { CLOCK } from '../ports/clock';
import { EVENT_STORE } from '../ports/event-store';
import { ListPlanResponsibilityHistory, ReadResponsibility } from './messages';
import { nextOfMoment, pageOfMoment } from './one-moment';
import { ReadModels } from './read-models';
import type { IQueryHandler } from '@nestjs/cqrs';
import type {
  HeldSubject,
  ResponsibilityInterval,
} from '../../../projections/responsibility-history/answers';
import type { Ledger, ResponsibilityRow } from '../../../projections/responsibility-history/document';
import type { PlanId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { Clock } from '../ports/clock';
import type { EventStore } from '../ports/event-store';
import type { Answer, PageOf, PageRequest } from './answer';
import type { ReadModel } from './read-models';

export interface ResponsibilityAt {
  readonly at: Instant;
  readonly knownAt: Instant;
  readonly subjects: readonly HeldSubject[];
}

/** Who had each subject at one instant, as the register knew it at another. */
@QueryHandler(ReadResponsibility)
export class ResponsibilityQuery implements IQueryHandler<ReadResponsibility> {
  constructor(
    private readonly policy: PlanPolicy,
    private readonly models: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(EVENT_STORE) private readonly events: EventStore,
  ) {}

  async execute({ planId, at, knownAt, reading }: ReadResponsibility): Promise<Answer<ResponsibilityAt>> {
    const now = this.clock.now();
    const { standing } = await this.policy.admit(reading.caller, planId, 'read-responsibility', now);
    const model = await this.models.open(responsibilityHistory.name, reading, planStream(planId));
    const { ledger, rowsAt } = await toldOf(planId, model);
    // What the model has is known, also where it was recorded by a clock that is ahead of this one.
    const latest = later(now, ledger?.learnedAt ?? now);
    const asked = { at: at ?? latest, knownAt: asKnownAt(knownAt, latest) };
    const limited = limitedTo(standing, reading.caller);
    const rows = await rowsFor(limited, rowsAt(asked.knownAt), { events: this.events, now });
    const subjects = heldAtAsKnownAt(rows, asked.at, asked.knownAt);
    return { body: { ...asked, subjects }, freshness: model.freshness };
  }
}

/** A plan's rows as the register knew them, and on request those that it has given up since. */
@QueryHandler(ListPlanResponsibilityHistory)
export class PlanResponsibilityHistoryQuery implements IQueryHandler<ListPlanResponsibilityHistory> {
  constructor(
    private readonly policy: PlanPolicy,
    private readonly models: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(EVENT_STORE) private readonly events: EventStore,
  ) {}

  async execute(query: ListPlanResponsibilityHistory): Promise<Answer<PageOf<ResponsibilityInterval>>> {
    const { planId, reading } = query;
    const now = this.clock.now();
    const { page, moment } = pageOfMoment(query.page);
    const { standing } = await this.policy.admit(reading.caller, planId, 'read-responsibility', now);
    const model = await this.models.open(responsibilityHistory.name, reading, planStream(planId));
    const { ledger, rowsAt } = await toldOf(planId, model);
    const knownAt = moment ?? asKnownAt(query.known.at, ledger?.learnedAt ?? now);
    const limited = limitedTo(standing, reading.caller);
    const rows = await rowsFor(limited, rowsAt(knownAt), { events: this.events, now });
    const { items, next } = pageIn(rowsAsKnown(rows, knownAt, query.known.superseded), page, knownAt);
    return {
      body: { items: items.map((row) => intervalTold(row, knownAt)), next: nextOfMoment(knownAt, next) },
      freshness: model.freshness,
    };
  }
}

/** All that the model has of a plan. */
interface ToldOfPlan {
  readonly ledger: Ledger | null;
  /** Every row, by the name that its subject had at the instant. */
  readonly rowsAt: (knownAt: Instant) => readonly ResponsibilityRow[];
}

/** The ledger first: what the model takes in meanwhile is newer than the moment that it names. */
async function toldOf(planId: PlanId, model: ReadModel): Promise<ToldOfPlan> {
  const ledger = await model.get<Ledger>(planId);
  const rows = await model.all<ResponsibilityRow>('entries', { where: { planId } });
  return { ledger, rowsAt: (knownAt) => rows.map(entitled(ledger?.titles ?? {}, knownAt)) };
}

/** A row has its place, also where it is there no longer. */
function pageIn(
  rows: readonly ResponsibilityRow[],
  { limit, after }: PageRequest,
  knownAt: Instant,
): PageOf<ResponsibilityRow> {
  const behind = after && String(after[0]);
  const rest = behind === undefined ? rows : rows.filter((row) => placeOf(row, knownAt) > behind);
  const items = rest.slice(0, limit);
  const last = items.at(-1);
  return { items, next: last && rest.length > items.length ? [placeOf(last, knownAt)] : null };
}
