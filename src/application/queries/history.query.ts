import { QueryHandler } from '@nestjs/cqrs';
import type { AuditEntry } from '../../../projections/audit-trail/document';
import { roles } from '../../kernel/actor';
import { historyItem, shownEntries, wholeEntries } from './history-items';
import { ListPlanHistory } from './messages';
import { PlanHistories, fieldHistoryIn } from './plan-histories';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { Where } from '../ports/read-store';
import type { HistoryItem } from './history-items';
import type { Answer, PageOf } from './answer';
import type { HistoryFilter } from './messages';

/**
 * All that has happened to a plan, newest first. A page goes on below the revision where the last one ended: what is
 * recorded in the meantime stands above it and moves nothing.
 */
@QueryHandler(ListPlanHistory)
export class HistoryQuery implements IQueryHandler<ListPlanHistory> {
  constructor(private readonly histories: PlanHistories) {}

  execute({ planId, filter, page, reading }: ListPlanHistory): Promise<Answer<PageOf<HistoryItem>>> {
    return this.histories.show(planId, reading, async ({ model, limited, now }) => {
      const where = { planId, ...entriesOf(filter), revision: { lte: now.revision } };
      const found = await model.find<AuditEntry>('entries', { where, sort: [['revision', 'desc']], ...page });
      const recorded = found.items.map(({ document }) => document);
      // The whole history costs more the longer it is: read only where it is judged by.
      const history = limited && (await fieldHistoryIn(model, planId));
      const entries = history
        ? await shownEntries(model, recorded, { limited, history, now })
        : await wholeEntries(model, recorded);
      return { items: entries.map((entry) => historyItem(entry, reading.language)), next: found.next };
    });
  }
}

/** Somebody by his id, or all of a role. */
const byActor = (actor: string): Where<AuditEntry> =>
  roles.some((role) => role === actor) ? { actorRole: actor } : { actorKey: actor };

export const entriesOf = ({ actor, type, from, to }: HistoryFilter): Where<AuditEntry> => ({
  ...(actor && byActor(actor)),
  ...(type && { type: { in: type } }),
  ...((from ?? to) && { recordedAt: { ...(from && { gte: from }), ...(to && { lt: to }) } }),
});
