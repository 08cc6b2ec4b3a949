import { encode } from '../../src/application/events/codec';
import type { EventStore, NewEvent } from '../../src/application/ports/event-store';
import type { PlanFact } from '../../src/domain/plan/events';
import { EmbeddedEventStore } from '../../src/infrastructure/embedded/event-store';
import type { CommandId } from '../../src/kernel/ids';
import { given } from './given';

/** Facts of one stream, told with fixed ids and instants, as the register would have stored them. */
export async function recorded(
  facts: readonly PlanFact[],
  events: EventStore = EmbeddedEventStore.open(':memory:'),
): Promise<EventStore> {
  const { stream } = given(facts[0], 'first fact');
  let chainHash = '';
  const stored = facts.map((fact): NewEvent => {
    const end = { stream, nextRevision: fact.revision, chainHash };
    const { by, recordedAt, lateReason, eventId } = fact;
    const commandId = `command-at-${recordedAt}` as CommandId;
    const provenance = { commandId, fingerprint: '', by, recordedAt, lateReason, correlationId: '' };
    const encoded = encode(fact, eventId, end, provenance);
    chainHash = encoded.chainHash;
    const { id, type, data, metadata } = encoded;
    return { id, type, data, metadata };
  });
  await events.append(stream, 'no-stream', stored);
  return events;
}
