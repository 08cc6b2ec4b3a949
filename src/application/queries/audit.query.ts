import { QueryHandler } from '@nestjs/cqrs';
import { auditTrail } from '../../../projections/audit-trail/audit-trail.projection';
import type { AuditEntry } from '../../../projections/audit-trail/document';
import type { PlanId } from '../../kernel/ids';
import { onlyFor } from '../access/refusals';
import { historyItem, wholeEntries } from './history-items';
import { entriesOf } from './history.query';
import { ListAudit } from './messages';
import { ReadModels } from './read-models';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { HistoryItem } from './history-items';
import type { Answer, PageOf } from './answer';

export type AuditItem = HistoryItem & { readonly planId: PlanId };

const byRevision = ['revision', 'desc'] as const;

/** Each change in plain words, newest first, across plans; for auditors. */
@QueryHandler(ListAudit)
export class AuditQuery implements IQueryHandler<ListAudit> {
  constructor(private readonly models: ReadModels) {}

  async execute({ filter, page, reading }: ListAudit): Promise<Answer<PageOf<AuditItem>>> {
    if (reading.caller.role !== 'auditor') throw onlyFor('auditors');
    const { planId, type, ...rest } = filter;
    const where = { ...(planId && { planId }), ...entriesOf({ ...rest, ...(type && { type: [type] }) }) };
    const model = await this.models.open(auditTrail.name, reading);
    const found = await model.find<AuditEntry>('entries', {
      where,
      // Of one plan the revisions tell the order, and an index has them in it.
      sort: planId ? [byRevision] : [['recordedAt', 'desc'], byRevision],
      ...page,
    });
    const entries = await wholeEntries(
      model,
      found.items.map(({ document }) => document),
    );
    const items = entries.map((whole) => ({
      ...historyItem(whole, reading.language),
      planId: whole.entry.planId,
    }));
    return { body: { items, next: found.next }, freshness: model.freshness };
  }
}
