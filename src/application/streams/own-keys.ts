import { randomUUID } from 'node:crypto';
import { decode } from '../events/codec';
import { identityKind } from '../events/stream-kind';
import { WrongExpectedRevision } from '../ports/event-store';
import type { IdentityEvent } from '../../domain/identity/events';
import type { StreamName } from '../../kernel/event';
import type { EventStore } from '../ports/event-store';
import type { Keys } from '../ports/keys';

/** No business of the register's: no projection reads it, and the codec does not know it. */
const stream: StreamName = 'keys-register';

/** Whether some process has begun the register with its keys. @throws StoreUnavailable */
export const hasMark = async (events: Pick<EventStore, 'readStream'>): Promise<boolean> =>
  (await markIn(events)) !== null;

/** Whether what was sealed first in the register was sealed with these keys; true where nothing was. @throws StoreUnavailable */
export async function opensWhatIsSealed(events: Pick<EventStore, 'readAll'>, keys: Keys): Promise<boolean> {
  for await (const event of events.readAll('start', [identityKind.category])) {
    const { sealedNationalId } = decode(event).data as IdentityEvent['data'];
    return opens(keys, sealedNationalId, event.stream);
  }
  return true;
}

/**
 * Whether the register is of these keys, by a mark that only they can make. The first to ask lays it down: of several
 * that begin at once, each with keys of its own, one goes on. @throws StoreUnavailable
 */
export async function isMarkedWith(
  events: Pick<EventStore, 'append' | 'readStream'>,
  keys: Keys,
): Promise<boolean> {
  const mark = keys.hash('register', stream);
  const event = { id: randomUUID(), type: 'KeysTakenIntoUse', data: { mark }, metadata: {} };
  const found = await markIn(events);
  if (found !== null) return found === mark;
  try {
    await events.append(stream, 'no-stream', [event]);
    return true;
  } catch (error) {
    if (error instanceof WrongExpectedRevision) return (await markIn(events)) === mark;
    throw error;
  }
}

async function markIn(events: Pick<EventStore, 'readStream'>): Promise<unknown> {
  for await (const { data } of events.readStream(stream, { maxCount: 1 })) return data['mark'];
  return null;
}

function opens(keys: Keys, sealed: string, context: string): boolean {
  try {
    keys.open(sealed, context);
    return true;
  } catch {
    return false;
  }
}
