import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import { providers } from '../../../projections/providers/providers.projection';
import { onlyFor } from '../access/refusals';
import { PRACTITIONERS } from '../ports/practitioners';
import { withoutDelay } from './answer';
import { ListPractitioners, ListProviders } from './messages';
import { ReadModels } from './read-models';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { ProviderDocument, ProviderNameEntry } from '../../../projections/providers/document';
import type { Provider, ProviderKind } from '../../domain/provider/events';
import type { Practitioner, Practitioners } from '../ports/practitioners';
import type { Answer, PageOf, PageRequest } from './answer';
import type { ReadModel } from './read-models';

/** Provider units that are open: all by name, or those with a word that begins as asked. */
@QueryHandler(ListProviders)
export class ProvidersQuery implements IQueryHandler<ListProviders> {
  constructor(private readonly models: ReadModels) {}

  async execute({ filter, page, reading }: ListProviders): Promise<Answer<PageOf<Provider>>> {
    const model = await this.models.open(providers.name, reading);
    const kind = filter.kind && { kind: filter.kind };
    const body = filter.q ? await found(model, filter.q, kind, page) : await all(model, kind, page);
    return { body, freshness: model.freshness };
  }
}

const all = (model: ReadModel, kind: Kind, page: PageRequest): Promise<PageOf<Provider>> =>
  model.page<ProviderDocument, Provider>(
    'documents',
    { where: { closed: false, ...kind }, sort: [['nameLower', 'asc']] },
    page,
    ({ nameLower: _nameLower, closed: _closed, ...provider }) => provider,
  );

/** A unit of which two words begin so is shown once on a page. */
async function found(model: ReadModel, q: string, kind: Kind, page: PageRequest): Promise<PageOf<Provider>> {
  const begins = q.toLowerCase();
  const where = { nameFrom: { gte: begins, lt: `${begins}\uffff` }, ...kind };
  const { items, next } = await model.page<ProviderNameEntry, Provider>(
    'entries',
    { where, sort: [['nameFrom', 'asc']] },
    page,
    ({ provider }) => provider,
  );
  return { items: [...new Map(items.map((provider) => [provider.providerId, provider])).values()], next };
}

type Kind = { readonly kind: ProviderKind } | undefined;

const practitionersShown = 50;

/** For blocking someone by name. */
@QueryHandler(ListPractitioners)
export class PractitionersQuery implements IQueryHandler<ListPractitioners> {
  constructor(@Inject(PRACTITIONERS) private readonly practitioners: Practitioners) {}

  async execute({
    q,
    caller,
  }: ListPractitioners): Promise<Answer<{ readonly items: readonly Practitioner[] }>> {
    if (caller.role === 'operator' || caller.role === 'auditor') throw onlyFor('parties');
    return withoutDelay({ items: await this.practitioners.search(q, practitionersShown) });
  }
}
