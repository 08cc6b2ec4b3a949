import { encode } from '../events/codec';
import type { EventStore, NewEvent } from '../ports/event-store';
import type { RecordedPlanFact } from './recorded-plan';

const batchSize = 100;

/**
 * Writes a plan's history into a store that does not have the plan. Ids, times and commands stay as they are in it; the
 * hash chain is a new one.
 * @throws WrongExpectedRevision
 */
export async function importPlan(
  store: Pick<EventStore, 'append'>,
  facts: readonly RecordedPlanFact[],
): Promise<void> {
  const [first] = facts;
  if (!first) return;
  const events = encodedAll(facts);
  for (let from = 0; from < events.length; from += batchSize) {
    const expected = from === 0 ? 'no-stream' : from - 1;
    await store.append(first.stream, expected, events.slice(from, from + batchSize));
  }
}

function encodedAll(facts: readonly RecordedPlanFact[]): readonly NewEvent[] {
  let chainHash = '';
  return facts.map((fact) => {
    const { stream, revision, eventId, commandId, by, recordedAt, lateReason, sourceSystem } = fact;
    const provenance = {
      commandId,
      by,
      recordedAt,
      lateReason,
      sourceSystem,
      fingerprint: '',
      correlationId: '',
    };
    const { chainHash: next, ...event } = encode(
      fact,
      eventId,
      { stream, nextRevision: revision, chainHash },
      provenance,
    );
    chainHash = next;
    return event;
  });
}
