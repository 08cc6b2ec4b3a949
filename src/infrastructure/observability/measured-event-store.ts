import { WrongExpectedRevision } from '../../application/ports/event-store';
import type { Appended, EventStore, NewEvent } from '../../application/ports/event-store';
import type { StreamName } from '../../kernel/event';
import type { Metrics } from './metrics';

/** The same store; how long each append takes is measured. */
export function measured(events: EventStore, { appends }: Pick<Metrics, 'appends'>): EventStore {
  const append = async (
    stream: StreamName,
    expected: number | 'no-stream',
    added: readonly NewEvent[],
  ): Promise<Appended> => {
    const begunAt = performance.now();
    let outcome = 'failed';
    try {
      const appended = await events.append(stream, expected, added);
      outcome = 'appended';
      return appended;
    } catch (error) {
      if (error instanceof WrongExpectedRevision) outcome = 'wrong-revision';
      throw error;
    } finally {
      appends.observe({ outcome }, (performance.now() - begunAt) / 1000);
    }
  };
  return {
    append,
    readStream: events.readStream.bind(events),
    headOf: events.headOf.bind(events),
    readAll: events.readAll.bind(events),
    subscribe: events.subscribe.bind(events),
    head: events.head.bind(events),
    end: events.end.bind(events),
    countAfter: events.countAfter.bind(events),
    close: events.close.bind(events),
  };
}
