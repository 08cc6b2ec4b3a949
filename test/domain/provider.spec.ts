import { providerDecider } from '../../src/domain/provider/decider';
import { by, specificationOf } from '../support/decider-specification';
import type { ProviderCommand } from '../../src/domain/provider/decider';
import type { Provider } from '../../src/domain/provider/events';
import type { Actor } from '../../src/kernel/actor';
import type { ProviderId } from '../../src/kernel/ids';

const operatorRuud: Actor = { role: 'operator', name: 'Ruud' };
const solsiden: Provider = {
  providerId: 'solsiden' as ProviderId,
  name: 'Solsiden legesenter',
  kind: 'gp',
  organisationNumber: '974760673',
};
const ask = (when: string, command: ProviderCommand) => by(operatorRuud, when, command);
const register: ProviderCommand = { type: 'RegisterProvider', ...solsiden };
const registered = ask('01-01 08:00', register);
const update = (
  changes: Extract<ProviderCommand, { type: 'UpdateProvider' }>['changes'],
): ProviderCommand => ({
  type: 'UpdateProvider',
  changes,
});
const close: ProviderCommand = { type: 'CloseProvider', reason: 'Slått sammen' };
const provider = specificationOf(providerDecider, { stream: 'provider-solsiden' });

describe('registering a provider unit', () => {
  it('records what it is', () => {
    provider.given().when(registered).then({ type: 'ProviderRegistered', data: solsiden });
  });
  it('changes nothing when it is known, so that a known organisation number gives the same id', () => {
    provider
      .given(registered)
      .when(ask('01-02 08:00', { ...register, name: 'Et annet navn' }))
      .thenNothing();
  });
  it('does not open a closed unit again', () => {
    provider.given(registered, ask('01-02 08:00', close)).when(ask('01-03 08:00', register)).thenNothing();
  });
});

describe('updating a provider unit', () => {
  it('records only what becomes different', () => {
    provider
      .given(registered)
      .when(ask('01-02 08:00', update({ name: 'Solsiden legesenter', kind: 'specialist', herId: '8093' })))
      .then({ type: 'ProviderUpdated', data: { changes: { kind: 'specialist', herId: '8093' } } });
  });
  it('changes nothing when everything is so already', () => {
    provider
      .given(registered)
      .when(ask('01-02 08:00', update({ name: 'Solsiden legesenter', herId: null })))
      .thenNothing();
  });
  it('takes the HER-id away', () => {
    const history = provider
      .given(registered, ask('01-02 08:00', update({ herId: '8093' })))
      .when(ask('01-03 08:00', update({ herId: null })));
    history.then({ type: 'ProviderUpdated', data: { changes: { herId: null } } });
    expect(history.history.state).toEqual({ ...solsiden, status: 'open' });
  });
  it('keeps the HER-id when something else changes', () => {
    const { state } = provider.given(
      registered,
      ask('01-02 08:00', update({ herId: '8093' })),
      ask('01-03 08:00', update({ name: 'Solsiden' })),
    );
    expect(state).toEqual({ ...solsiden, name: 'Solsiden', herId: '8093', status: 'open' });
  });
  it('is refused for a unit that nobody knows', () => {
    provider
      .given()
      .when(ask('01-02 08:00', update({ name: 'X' })))
      .thenRefused('provider-not-found');
  });
  it('is refused for a closed unit', () => {
    provider
      .given(registered, ask('01-02 08:00', close))
      .when(ask('01-03 08:00', update({ name: 'X' })))
      .thenRefused('provider-closed');
  });
});

describe('closing a provider unit', () => {
  it('records why', () => {
    provider
      .given(registered)
      .when(ask('01-02 08:00', close))
      .then({ type: 'ProviderClosed', data: { reason: 'Slått sammen' } });
  });
  it('needs no reason', () => {
    provider
      .given(registered)
      .when(ask('01-02 08:00', { type: 'CloseProvider' }))
      .then({
        type: 'ProviderClosed',
        data: {},
      });
  });
  it('is refused for a unit that nobody knows', () => {
    provider.given().when(ask('01-02 08:00', close)).thenRefused('provider-not-found');
  });
  it('is refused when it is closed already', () => {
    provider
      .given(registered, ask('01-02 08:00', close))
      .when(ask('01-03 08:00', close))
      .thenRefused('provider-closed');
  });
});
