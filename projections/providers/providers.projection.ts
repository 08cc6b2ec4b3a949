import type { ProviderEvent } from '../../src/domain/provider/events';
import { idOf } from '../../src/kernel/event';
import type { Projection } from '../runner/projection';
import { withChanges } from '../shared/changes';
import type { ProviderDocument } from './document';

/** The provider units, found by kind and name. */
export const providers: Projection<ProviderDocument, ProviderEvent> = {
  name: 'providers',
  version: 1,
  categories: ['provider'],
  indexes: {
    documents: [['closed', 'nameLower'], ['closed', 'kind', 'nameLower'], ['organisationNumber']],
  },
  documentId: (fact) => idOf(fact.stream),
  on: {
    ProviderRegistered: (_, { data }) => named({ ...data, nameLower: '', closed: false }),
    ProviderUpdated: (provider, { data }) =>
      provider && named(withChanges<ProviderDocument>(provider, data.changes)),
    ProviderClosed: (provider) => provider && { ...provider, closed: true },
  },
};

const named = (provider: ProviderDocument): ProviderDocument => ({
  ...provider,
  nameLower: provider.name.toLowerCase(),
});
