import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import { providers } from '../../../projections/providers/providers.projection';
import { forbidden } from '../errors';
import { PRACTITIONERS } from '../ports/practitioners';
import { ListPractitioners, ListProviders, withoutDelay } from './messages';
import { ReadModels } from './read-models';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { ProviderDocument } from '../../../projections/providers/document';
import type { Practitioner, Practitioners } from '../ports/practitioners';
import type { Answer, PageOf } from './messages';

export type ProviderItem = Omit<ProviderDocument, 'nameLower' | 'closed'>;

/** Provider units that are open, by name. */
@QueryHandler(ListProviders)
export class ProvidersQuery implements IQueryHandler<ListProviders> {
  constructor(private readonly models: ReadModels) {}

  async execute({ filter, page, reading }: ListProviders): Promise<Answer<PageOf<ProviderItem>>> {
    const { kind, q } = filter;
    const begins = q?.toLowerCase();
    const where = {
      closed: false,
      ...(kind && { kind }),
      ...(begins && { nameLower: { gte: begins, lt: `${begins}\uffff` } }),
    };
    const model = await this.models.open(providers.name, reading);
    const body = await model.page<ProviderDocument, ProviderItem>(
      'documents',
      { where, sort: [['nameLower', 'asc']] },
      page,
      ({ nameLower: _nameLower, closed: _closed, ...provider }) => provider,
    );
    return { body, freshness: model.freshness };
  }
}

const practitionersShown = 50;

/** For blocking someone by name. */
@QueryHandler(ListPractitioners)
export class PractitionersQuery implements IQueryHandler<ListPractitioners> {
  constructor(@Inject(PRACTITIONERS) private readonly practitioners: Practitioners) {}

  async execute({
    q,
    caller,
  }: ListPractitioners): Promise<Answer<{ readonly items: readonly Practitioner[] }>> {
    if (caller.role === 'operator' || caller.role === 'auditor') throw forbidden();
    return withoutDelay({ items: await this.practitioners.search(q, practitionersShown) });
  }
}
