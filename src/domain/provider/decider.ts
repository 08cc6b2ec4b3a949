import { refuse } from '../../kernel/domain-error';
import type { DecisionContext, Decider } from '../../kernel/decider';
import type { Decided } from '../../kernel/event';
import type { Provider, ProviderEvent, ProviderFact, ProviderKind } from './events';

export type ProviderCommand =
  | ({ readonly type: 'RegisterProvider' } & Provider)
  | {
      readonly type: 'UpdateProvider';
      readonly changes: {
        readonly name?: string;
        readonly kind?: ProviderKind;
        readonly herId?: string | null;
      };
    }
  | { readonly type: 'CloseProvider'; readonly reason?: string };

export type ProviderState =
  (Provider & { readonly status: 'open' | 'closed' }) | { readonly status: 'unknown' };

function decide(
  state: ProviderState,
  command: ProviderCommand,
  { occurredAt }: DecisionContext,
): readonly Decided<ProviderEvent>[] {
  if (command.type === 'RegisterProvider') {
    const { type: _, ...data } = command;
    return state.status === 'unknown' ? [{ type: 'ProviderRegistered', data, occurredAt }] : [];
  }
  if (state.status === 'unknown') return refuse('provider-not-found', 'There is no such provider unit.');
  if (state.status === 'closed') return refuse('provider-closed', 'The provider unit is closed.');
  if (command.type === 'CloseProvider') {
    const { type: _, ...data } = command;
    return [{ type: 'ProviderClosed', data, occurredAt }];
  }
  const changes = realChanges(state, command.changes);
  return Object.keys(changes).length > 0 ? [{ type: 'ProviderUpdated', data: { changes }, occurredAt }] : [];
}

type ProviderChanges = Extract<ProviderCommand, { readonly type: 'UpdateProvider' }>['changes'];

const realChanges = (provider: Provider, { name, kind, herId }: ProviderChanges): ProviderChanges => ({
  ...(name !== undefined && name !== provider.name && { name }),
  ...(kind !== undefined && kind !== provider.kind && { kind }),
  ...(herId !== undefined && herId !== (provider.herId ?? null) && { herId }),
});

function evolve(state: ProviderState, fact: ProviderFact): ProviderState {
  if (fact.type === 'ProviderRegistered') return { ...fact.data, status: 'open' };
  if (state.status === 'unknown') return state;
  if (fact.type === 'ProviderClosed') return { ...state, status: 'closed' };
  const { herId, ...named } = fact.data.changes;
  const { herId: former, ...rest } = state;
  const next = herId === undefined ? former : herId;
  return { ...rest, ...named, ...(next && { herId: next }) };
}

export const providerDecider: Decider<ProviderState, ProviderCommand, ProviderEvent> = {
  initialState: { status: 'unknown' },
  decide,
  evolve,
};
