import { providers } from '../../projections/providers/providers.projection';
import type { ProviderEvent } from '../../src/domain/provider/events';
import { gpBerg, solsiden } from '../support/paal-facts';
import { factsOf, fold } from '../support/projection-specification';
import type { Told } from '../support/projection-specification';

const { providerId } = solsiden;
const told = (event: ProviderEvent): Told<ProviderEvent> => ({
  ...event,
  at: '2026-01-01T08:00:00.000Z',
  by: gpBerg,
});
const registered: ProviderEvent = {
  type: 'ProviderRegistered',
  data: { providerId, name: 'Solsiden Legesenter', kind: 'gp', organisationNumber: '810000001', herId: '1' },
};
const providerAfter = (...events: readonly ProviderEvent[]) =>
  fold(providers, factsOf<ProviderEvent>(`provider-${providerId}`, events.map(told))).documents.get(
    providerId,
  );

describe('the provider units', () => {
  it('are found by kind and by name in small letters', () => {
    expect(providerAfter(registered)).toEqual({
      ...registered.data,
      nameLower: 'solsiden legesenter',
      closed: false,
    });
  });

  it('take their changes', () => {
    const updated: ProviderEvent = {
      type: 'ProviderUpdated',
      data: { changes: { name: 'SOLSIDEN', herId: null } },
    };
    expect(providerAfter(registered, updated)).toEqual({
      providerId,
      name: 'SOLSIDEN',
      nameLower: 'solsiden',
      kind: 'gp',
      organisationNumber: '810000001',
      closed: false,
    });
  });

  it('are kept when they close', () => {
    expect(providerAfter(registered, { type: 'ProviderClosed', data: {} })).toMatchObject({ closed: true });
  });
});
