import type { ProviderEvent } from '../../src/domain/provider/events';
import { idOf } from '../../src/kernel/event';
import { withChanges } from '../../src/kernel/record';
import type { Projection } from '../runner/projection';
import { entryChanges } from '../shared/entry-changes';
import type { ProviderDocument, ProviderNameEntry } from './document';

/** The provider units, found by kind and by the words of the name. */
export const providers: Projection<ProviderDocument, ProviderEvent, ProviderNameEntry> = {
  name: 'providers',
  version: 1,
  categories: ['provider'],
  indexes: {
    documents: [
      ['closed', 'nameLower'],
      ['closed', 'kind', 'nameLower'],
    ],
    entries: [['nameFrom'], ['kind', 'nameFrom']],
  },
  documentId: (fact) => idOf(fact.stream),
  on: {
    ProviderRegistered: (_, { data }) => named({ ...data, nameLower: '', closed: false }),
    ProviderUpdated: (provider, { data }) =>
      provider && named(withChanges<ProviderDocument>(provider, data.changes)),
    ProviderClosed: (provider) => provider && { ...provider, closed: true },
  },
  entries: (before, after) => entryChanges(namesOf(before), namesOf(after)),
};

const named = (provider: ProviderDocument): ProviderDocument => ({
  ...provider,
  nameLower: provider.name.toLowerCase(),
});

function namesOf(document: ProviderDocument | null): ReadonlyMap<string, ProviderNameEntry> {
  if (!document || document.closed) return new Map();
  const { nameLower, closed: _, ...provider } = document;
  const words = [...nameLower.matchAll(/[\p{L}\p{N}]+/gu)];
  return new Map(
    words.map(({ index }) => [
      `${provider.providerId}/${index}`,
      { nameFrom: nameLower.slice(index), kind: provider.kind, provider },
    ]),
  );
}
