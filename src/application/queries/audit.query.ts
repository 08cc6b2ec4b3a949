import { QueryHandler } from '@nestjs/cqrs';
import { auditTrail } from '../../../projections/audit-trail/audit-trail.projection';
import { forbidden } from '../errors';
import { ListAudit } from './messages';
import { ReadModels } from './read-models';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { AuditEntry } from '../../../projections/audit-trail/document';
import type { Answer, PageOf, Reading } from './messages';

export type AuditItem = Omit<AuditEntry, 'patientId' | 'actorKey' | 'providerId' | 'summary'> & {
  readonly summary: string;
};

/** Each change in plain words, newest first; for auditors. */
@QueryHandler(ListAudit)
export class AuditQuery implements IQueryHandler<ListAudit> {
  constructor(private readonly models: ReadModels) {}

  async execute({ filter, page, reading }: ListAudit): Promise<Answer<PageOf<AuditItem>>> {
    if (reading.caller.role !== 'auditor') throw forbidden();
    const { planId, actor, type, from, to } = filter;
    const where = {
      ...(planId && { planId }),
      ...(actor && { actorKey: actor }),
      ...(type && { type }),
      ...((from ?? to) && { recordedAt: { ...(from && { gte: from }), ...(to && { lt: to }) } }),
    };
    const sort = [['recordedAt', 'desc'] as const, ['revision', 'desc'] as const];
    const model = await this.models.open(auditTrail.name, reading);
    const body = await model.page<AuditEntry, AuditItem>('entries', { where, sort }, page, (entry) =>
      itemOf(entry, reading.language),
    );
    return { body, freshness: model.freshness };
  }
}

function itemOf(entry: AuditEntry, language: Reading['language']): AuditItem {
  const { patientId: _patientId, actorKey: _actorKey, providerId: _providerId, summary, ...item } = entry;
  return { ...item, summary: summary[language] };
}
