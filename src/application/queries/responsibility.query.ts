import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import {
  asKnownAt,
  heldAtAsKnownAt,
  historyItem,
  knownRows,
  newestOf,
  placeOf,
  supersededRows,
} from '../../../projections/responsibility-history/answers';
import { responsibilityHistory } from '../../../projections/responsibility-history/responsibility-history.projection';
import { later, parseInstant } from '../../kernel/instant';
import { rowsFor } from '../access/limited-responsibility';
import { limitedTo } from '../access/limited-to';
import { PlanPolicy } from '../access/plan-policy';
import { planStream } from '../events/stream-kind';
import { CLOCK } from '../ports/clock';
import { EVENT_STORE } from '../ports/event-store';
import { ListPlanResponsibilityHistory, ReadResponsibility } from './messages';
import { ReadModels } from './read-models';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { HeldSubject, HistoryItem } from '../../../projections/responsibility-history/answers';
import type { ResponsibilityRow } from '../../../projections/responsibility-history/document';
import type { Instant } from '../../kernel/instant';
import type { Clock } from '../ports/clock';
import type { EventStore } from '../ports/event-store';
import type { Answer, PageOf, PageRequest } from './messages';

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
    const all = await model.all<ResponsibilityRow>('entries', { where: { planId } });
    const rows = await rowsFor(limitedTo(standing, reading.caller), all, { events: this.events, now });
    // What the model has is known, also where it was recorded by a clock that is ahead of this one.
    const latest = later(now, newestOf(all) ?? now);
    const asked = { at: at ?? latest, knownAt: asKnownAt(knownAt, latest) };
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

  async execute(query: ListPlanResponsibilityHistory): Promise<Answer<PageOf<HistoryItem>>> {
    const { planId, reading } = query;
    const now = this.clock.now();
    const after = beginningOf(query.page);
    const { standing } = await this.policy.admit(reading.caller, planId, 'read-responsibility', now);
    const model = await this.models.open(responsibilityHistory.name, reading, planStream(planId));
    const all = await model.all<ResponsibilityRow>('entries', { where: { planId } });
    const rows = await rowsFor(limitedTo(standing, reading.caller), all, { events: this.events, now });
    // All pages are of what the model had when the first was made, whatever it takes in between them.
    const knownAt = after?.knownAt ?? asKnownAt(query.known.at, newestOf(all) ?? now);
    const shown = [
      ...knownRows(rows, knownAt),
      ...(query.known.superseded ? supersededRows(rows, knownAt) : []),
    ];
    const rest = after ? shown.filter((row) => placeOf(row, knownAt) > after.place) : shown;
    const items = rest.slice(0, query.page.limit);
    const last = items.at(-1);
    const next = last && rest.length > items.length ? [knownAt, placeOf(last, knownAt)] : null;
    return {
      body: { items: items.map((row) => historyItem(row, knownAt)), next },
      freshness: model.freshness,
    };
  }
}

/** Where a page begins: behind which place, and of what the register knew when. */
interface Beginning {
  readonly knownAt: Instant | null;
  readonly place: string;
}

/** The cursor names the moment of the first page, so that all pages are of one moment. */
function beginningOf({ after }: PageRequest): Beginning | null {
  if (!after) return null;
  const [knownAt, place] = after;
  return { knownAt: typeof knownAt === 'string' ? parseInstant(knownAt) : null, place: String(place) };
}
